package io.showroom.report.owners.read;

import io.showroom.report.read.ReportFigures;
import java.util.Arrays;

/** The figures of the owner base, and whom each counts. */
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

    /** Whether it counts prospects whom owners brought, and not the owners. */
    boolean isOfTheBrought() {
        return this == REFERRALS || this == REFERRALS_CLOSED;
    }

    /** The owners it counts, in SQL. */
    String condition() {
        return condition;
    }
}
