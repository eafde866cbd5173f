package io.showroom.report.owners.read;

import io.showroom.report.owners.read.OwnersAnswer.Line;
import io.showroom.web.read.Declined;
import java.time.LocalDate;
import java.time.YearMonth;
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
                .orElseThrow(() -> Declined.malformed("figure", "unknownFigure"));
    }

    /** Whether it counts prospects whom owners brought, and not the owners. */
    boolean isOfTheBrought() {
        return this == REFERRALS || this == REFERRALS_CLOSED;
    }

    /** Whether a referral counts in it in a month. */
    boolean isOf(Referral referral, YearMonth month) {
        LocalDate day = this == REFERRALS ? referral.day() : referral.closedOn();
        return day != null && YearMonth.from(day).equals(month);
    }

    /** The owners it counts, in SQL. */
    String condition() {
        return condition;
    }

    /** Whether it counts an owner. */
    boolean counts(Line line, YearMonth month) {
        OwnerCounts counts = line.counts();
        return switch (this) {
            case HELD -> true;
            case NEW -> YearMonth.from(line.owner().heldOn()).equals(month);
            case DUE -> counts.due() > 0;
            case DONE -> counts.done() > 0;
            case CONTACTS -> counts.contacts() > 0;
            case REFERRALS -> counts.referrals() > 0;
            case REFERRALS_CLOSED -> counts.referralsClosed() > 0;
            case WORKSHOP -> counts.workshopVisits() > 0;
            case REPLACEMENTS -> counts.replacements() > 0;
            case ADDITIONALS -> counts.additionals() > 0;
        };
    }
}
