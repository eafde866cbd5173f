package io.showroom.report.owners.read;

import io.showroom.report.read.ReportFigures;
import java.util.Arrays;

/** The figures of the owner base, each with the SQL condition on the owners it counts. */
enum OwnerFigure {
    HELD("held", "TRUE"),
    NEW("new", "held_on >= :start"),
    DUE("due", "due > 0"),
    DONE("done", "done > 0"),
    CONTACTS("contacts", "contacts > 0"),
    REFERRALS("referrals", "referrals > 0"),
    REFERRALS_CLOSED("referralsClosed", "referrals_closed > 0"),
    WORKSHOP("workshop", "workshop_visits > 0"),
    REPLACEMENTS("replacements", "replacements > 0"),
    ADDITIONALS("additionals", "additionals > 0");

    private final String path;
    private final String condition;

    OwnerFigure(String path, String condition) {
        this.path = path;
        this.condition = condition;
    }

    static OwnerFigure named(String path) {
        return Arrays.stream(values())
                .filter(one -> one.path.equals(path))
                .findFirst()
                .orElseThrow(ReportFigures::unknown);
    }

    /** Returns whether it counts the referred prospects instead of the owners. */
    boolean isOfTheBrought() {
        return this == REFERRALS || this == REFERRALS_CLOSED;
    }

    /** Returns the SQL condition on the owners it counts. */
    String condition() {
        return condition;
    }
}
