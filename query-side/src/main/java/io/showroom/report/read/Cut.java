package io.showroom.report.read;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** By what attribute of prospects sums are kept. Every prospect is in exactly one row of each cut; "none" is a row. */
public enum Cut {
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
    GRADE;

    /** Key of the row for those who lack the attribute. */
    public static final String NONE = "none";

    /** Its name in tables. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The row that something happening at this moment counts in. */
    public String keyAt(Life life, Moment moment) {
        return switch (this) {
            case TOTAL -> "";
            case CONSULTANT -> orNone(moment.consultant());
            case SOURCE -> orNone(life.firstTouch().source());
            case MODEL -> orNone(moment.model());
            case CHANNEL -> orNone(life.firstChannel());
            case GRADE -> orNone(life.firstGrade());
        };
    }

    /** The value, or the key of those who lack it. */
    public static String orNone(@Nullable String value) {
        return value == null ? NONE : value;
    }
}
