package io.showroom.audit.checks.read;

import io.showroom.audit.home.read.Limit;
import java.util.List;

/** A named query for one way in which records are gamed. */
interface AuditCheck {

    /** Its name in addresses and texts ({@code checks.<name>}). */
    String name();

    /** What can be set about it. */
    List<Limit> parameters();

    /** What it finds, the latest first, at most {@link Findings#MOST} rows. */
    List<Finding> find(CheckQuestion question);

    /** How much it finds, at most {@link Findings#MOST}. */
    default int count(CheckQuestion question) {
        return find(question).size();
    }
}
