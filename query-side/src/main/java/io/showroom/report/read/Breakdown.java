package io.showroom.report.read;

import io.showroom.projection.read.CubeQuery;
import io.showroom.web.read.Parameters;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a report can be broken down by. */
public enum Breakdown {
    /** Consultants. */
    CONSULTANT(Dimension.CONSULTANT),
    /** Sources. */
    SOURCE(Dimension.SOURCE),
    /** Models. */
    MODEL(Dimension.MODEL),
    /** Channels of the first contact. */
    CHANNEL(Dimension.CHANNEL),
    /** Grades. */
    GRADE(Dimension.GRADE),
    /** Where they live. */
    AREA(Dimension.AREA),
    /** Colours wanted. */
    COLOUR(Dimension.COLOUR),
    /** Private, corporate, key account. */
    CUSTOMER_TYPE(Dimension.CUSTOMER_TYPE),
    /** Stores. */
    STORE(Dimension.TOTAL),
    /** Calendar months. */
    MONTH(Dimension.TOTAL);

    private final Dimension dimension;

    Breakdown(Dimension dimension) {
        this.dimension = dimension;
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
    public static @Nullable Breakdown named(Parameters parameters, @Nullable String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        for (Breakdown by : values()) {
            if (by.code().equals(name)) {
                return by;
            }
        }
        parameters.wrong(
                "by", "oneOf", Arrays.stream(values()).map(Breakdown::code).collect(Collectors.joining(", ")));
        return null;
    }

    /** The cut whose sums hold it. */
    public Dimension dimension() {
        return dimension;
    }

    /**
     * How to group the sums of the dimension.
     *
     * @param dayColumn the column that says when
     */
    public List<CubeQuery.Group> ofSums(String dayColumn) {
        return switch (this) {
            case STORE -> List.of(CubeQuery.Group.of("store"));
            case MONTH -> List.of(new CubeQuery.Group(dayColumn, true));
            default -> List.of(CubeQuery.Group.of("cut_key"));
        };
    }

    /**
     * How to group the prospects' own rows.
     *
     * @param dayColumn the column that says when
     */
    public List<CubeQuery.Group> ofSteps(String dayColumn) {
        return switch (this) {
            case MONTH -> List.of(new CubeQuery.Group(dayColumn, true));
            default -> List.of(CubeQuery.Group.of(column()));
        };
    }

    /** A group's key as answers give it: months as 2026-03, everything else as it is. */
    public static String key(List<Object> group) {
        return group.getLast() instanceof LocalDate day
                ? YearMonth.from(day).toString()
                : group.getLast().toString();
    }
}
