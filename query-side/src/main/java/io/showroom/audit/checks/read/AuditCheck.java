package io.showroom.audit.checks.read;

import io.showroom.audit.home.read.Limit;
import java.util.List;

/** A named query that finds one way of manipulating records. */
interface AuditCheck {

    /** Returns the check's name in addresses and text keys ({@code checks.<name>}). */
    String name();

    /** Returns the check's parameters. */
    List<Limit> parameters();

    /** Returns the findings, the latest first, at most {@link Findings#MOST}. */
    List<Finding> find(CheckQuestion question);

    /** Returns the number of findings, at most {@link Findings#MOST}. */
    default int count(CheckQuestion question) {
        return find(question).size();
    }
}
