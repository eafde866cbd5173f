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

/** The attributes a report can be broken down by. */
public enum Breakdown {
    /** By consultant. */
    CONSULTANT(Dimension.CONSULTANT),
    /** By source. */
    SOURCE(Dimension.SOURCE),
    /** By model. */
    MODEL(Dimension.MODEL),
    /** By channel of the first contact. */
    CHANNEL(Dimension.CHANNEL),
    /** By grade. */
    GRADE(Dimension.GRADE),
    /** By area of residence. */
    AREA(Dimension.AREA),
    /** By colour wanted. */
    COLOUR(Dimension.COLOUR),
    /** By customer type: private, corporate, key account. */
    CUSTOMER_TYPE(Dimension.CUSTOMER_TYPE),
    /** By store. */
    STORE(Dimension.TOTAL),
    /** By calendar month. */
    MONTH(Dimension.TOTAL);

    private final Dimension dimension;

    Breakdown(Dimension dimension) {
        this.dimension = dimension;
    }

    /** Returns its name in requests. */
    public String code() {
        return this == CUSTOMER_TYPE ? "customerType" : name().toLowerCase(Locale.ROOT);
    }

    /** Returns its column in the rows of prospects. */
    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the breakdown with a name; null if the name is blank. An unknown name is reported as an error of the
     * parameter {@code by}, and null is returned.
     */
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

    /** Returns the dimension whose sums it uses. */
    public Dimension dimension() {
        return dimension;
    }

    /**
     * Returns the grouping of the sums of the dimension.
     *
     * @param dayColumn the column with the day
     */
    public List<CubeQuery.Group> ofSums(String dayColumn) {
        return switch (this) {
            case STORE -> List.of(CubeQuery.Group.of("store"));
            case MONTH -> List.of(new CubeQuery.Group(dayColumn, true));
            default -> List.of(CubeQuery.Group.of("cut_key"));
        };
    }

    /**
     * Returns the grouping of the rows of prospects.
     *
     * @param dayColumn the column with the day
     */
    public List<CubeQuery.Group> ofSteps(String dayColumn) {
        return switch (this) {
            case MONTH -> List.of(new CubeQuery.Group(dayColumn, true));
            default -> List.of(CubeQuery.Group.of(column()));
        };
    }

    /** Returns a group's key as in answers: a month as 2026-03, everything else unchanged. */
    public static String key(List<Object> group) {
        return group.getLast() instanceof LocalDate day
                ? YearMonth.from(day).toString()
                : group.getLast().toString();
    }
}
