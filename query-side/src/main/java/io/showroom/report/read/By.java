package io.showroom.report.read;

import io.showroom.projection.read.Slice;
import io.showroom.web.read.Parameters;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a report can be broken down by. */
public enum By {
    /** Consultants. */
    CONSULTANT(Cut.CONSULTANT),
    /** Sources. */
    SOURCE(Cut.SOURCE),
    /** Models. */
    MODEL(Cut.MODEL),
    /** Channels of the first contact. */
    CHANNEL(Cut.CHANNEL),
    /** Grades. */
    GRADE(Cut.GRADE),
    /** Where they live. */
    AREA(Cut.AREA),
    /** Colours wanted. */
    COLOUR(Cut.COLOUR),
    /** Private, corporate, key account. */
    CUSTOMER_TYPE(Cut.CUSTOMER_TYPE),
    /** Stores. */
    STORE(Cut.TOTAL),
    /** Calendar months. */
    MONTH(Cut.TOTAL);

    private final Cut cut;

    By(Cut cut) {
        this.cut = cut;
    }

    /** Its name in questions. */
    public String code() {
        return this == CUSTOMER_TYPE ? "customerType" : name().toLowerCase(Locale.ROOT);
    }

    /** Its column in the prospects' own rows. */
    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of a name; null if absent. Any other name is wrong. */
    public static @Nullable By named(Parameters parameters, @Nullable String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        for (By by : values()) {
            if (by.code().equals(name)) {
                return by;
            }
        }
        parameters.wrong("by", "oneOf", Arrays.stream(values()).map(By::code).collect(Collectors.joining(", ")));
        return null;
    }

    /** The cut whose sums hold it. */
    public Cut cut() {
        return cut;
    }

    /**
     * How to group the sums of the cut.
     *
     * @param dayColumn the column that says when
     */
    public List<Slice.Group> ofSums(String dayColumn) {
        return switch (this) {
            case STORE -> List.of(Slice.Group.of("store"));
            case MONTH -> List.of(new Slice.Group(dayColumn, true));
            default -> List.of(Slice.Group.of("cut_key"));
        };
    }

    /**
     * How to group the prospects' own rows.
     *
     * @param dayColumn the column that says when
     */
    public List<Slice.Group> ofSteps(String dayColumn) {
        return switch (this) {
            case MONTH -> List.of(new Slice.Group(dayColumn, true));
            default -> List.of(Slice.Group.of(column()));
        };
    }

    /** A group's key as answers give it: months as 2026-03, everything else as it is. */
    public static String key(List<Object> group) {
        return group.getLast() instanceof LocalDate day
                ? YearMonth.from(day).toString()
                : group.getLast().toString();
    }
}
