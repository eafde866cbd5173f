package io.showroom.report.read;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * By what attribute of prospects sums are kept. Every prospect is in exactly one row of each dimension; "none" is a
 * row.
 */
public enum Dimension {
    /** Everything in one row. */
    TOTAL,
    /** The consultant it was assigned to when it happened (docs/domain.md, section 6.5). */
    CONSULTANT,
    /** Source of the first touch. */
    SOURCE,
    /** The model wanted when it happened: the latest named by a visit, the contact details, a quote or the order. */
    MODEL,
    /** Channel of the first visit, call or lead. */
    CHANNEL,
    /** The first grade given. The retained-versus-new report has its own rule for grades. */
    GRADE,
    /** The area they live in, as told last when it happened. Personal, so no sums of it are kept. */
    AREA,
    /** The colour wanted, as told or ordered last when it happened. */
    COLOUR,
    /** Private, corporate or key account, as told last when it happened. */
    CUSTOMER_TYPE;

    /** The cuts whose sums are kept in tables; those of the others are folded from the timelines when asked for. */
    public static final List<Dimension> KEPT = List.of(TOTAL, CONSULTANT, SOURCE, MODEL, CHANNEL, GRADE);

    /** Key of the row for those who lack the attribute. */
    public static final String NONE = "none";

    /** Whether its sums are kept in tables. */
    public boolean isKept() {
        return KEPT.contains(this);
    }

    /** The cuts that a report with a breakdown looks at: its own, and the whole. */
    public static List<Dimension> with(@Nullable Breakdown by) {
        return by == null || by.dimension() == TOTAL ? List.of(TOTAL) : List.of(TOTAL, by.dimension());
    }

    /** Its name in tables. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The row that something happening at this moment counts in. */
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

    /** The value, or the key of those who lack it. */
    public static String orNone(@Nullable String value) {
        return value == null ? NONE : value;
    }
}
