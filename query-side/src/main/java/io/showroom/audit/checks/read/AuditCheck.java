package io.showroom.audit.checks.read;

import java.util.List;

/** A named query for one way in which records are gamed. */
interface AuditCheck {

    /** Its name in addresses and texts ({@code checks.<name>}). */
    String name();

    /** What can be set about it. */
    List<Parameter> parameters();

    /** What it finds, the latest first, at most {@link Findings#MOST} rows. */
    List<Finding> find(CheckQuestion question);

    /** How much it finds, at most {@link Findings#MOST}. */
    default int count(CheckQuestion question) {
        return find(question).size();
    }

    /**
     * Something that can be set about a check.
     *
     * @param name its name in addresses and texts
     * @param usual value if nothing is said
     * @param least smallest value allowed
     * @param most greatest value allowed
     */
    record Parameter(String name, int usual, int least, int most) {}
}
