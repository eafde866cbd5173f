package io.showroom.report.read;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An attribute of prospects by which sums are kept. Every prospect is in exactly one row of each dimension; "none" is a
 * row.
 */
public enum Dimension {
    /** All prospects in one row. */
    TOTAL,
    /** The consultant assigned when it happened (docs/domain.md, section 6.5). */
    CONSULTANT,
    /** Source of the first touch. */
    SOURCE,
    /** The model wanted when it happened: the latest named by a visit, the contact details, a quote or the order. */
    MODEL,
    /** Channel of the first visit, call or lead. */
    CHANNEL,
    /** The first grade given. The retained-versus-new report has its own rule for grades. */
    GRADE,
    /** The area of residence, as last recorded when it happened. As it is personal data, no sums by it are kept. */
    AREA,
    /** The colour wanted, as last recorded or ordered when it happened. */
    COLOUR,
    /** Private, corporate or key account, as last recorded when it happened. */
    CUSTOMER_TYPE;

    /** The dimensions whose sums are kept in tables; the others are folded from timelines on request. */
    public static final List<Dimension> KEPT = List.of(TOTAL, CONSULTANT, SOURCE, MODEL, CHANNEL, GRADE);

    /** Key of the row of prospects without the attribute. */
    public static final String NONE = "none";

    /** Returns whether its sums are kept in tables. */
    public boolean isKept() {
        return KEPT.contains(this);
    }

    /** Returns the dimensions that a report with a breakdown needs: the total, and the breakdown's own. */
    public static List<Dimension> with(@Nullable Breakdown by) {
        return by == null || by.dimension() == TOTAL ? List.of(TOTAL) : List.of(TOTAL, by.dimension());
    }

    /** Returns its name in tables. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the key of the row that an act of this moment counts in. */
    public String keyAt(ReportTimeline history, TimelineMoment moment) {
        return switch (this) {
            case TOTAL -> "";
            case CONSULTANT -> orNone(moment.consultant());
            case SOURCE -> orNone(history.firstTouch().source());
            case MODEL -> orNone(moment.model());
            case CHANNEL -> orNone(history.firstChannel());
            case GRADE -> orNone(history.firstGrade());
            case AREA -> orNone(history.particulars(moment).area());
            case COLOUR -> orNone(history.particulars(moment).colour());
            case CUSTOMER_TYPE -> orNone(history.particulars(moment).customerType());
        };
    }

    /** Returns the value, or {@link #NONE} if it is null. */
    public static String orNone(@Nullable String value) {
        return value == null ? NONE : value;
    }
}
