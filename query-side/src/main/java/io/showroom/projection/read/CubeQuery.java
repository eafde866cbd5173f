package io.showroom.projection.read;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query of a projection's rows: conditions and grouping.
 *
 * @param where conditions on columns, all of which must hold
 * @param by columns to group by; empty for one group
 */
public record CubeQuery(List<Condition> where, List<Group> by) {

    /** A condition on one column. */
    public sealed interface Condition {

        /** Returns the name of the column. */
        String column();
    }

    /** The column equals one of these texts. */
    public record OneOf(String column, Collection<String> texts) implements Condition {}

    /** The column is a day in a range, both ends inclusive; null for an open end. */
    public record Days(
            String column,
            @Nullable LocalDate from,
            @Nullable LocalDate to) implements Condition {}

    /**
     * A column to group by.
     *
     * @param column the column
     * @param ofMonth whether days are grouped by month; the group is then the month's first day
     */
    public record Group(String column, boolean ofMonth) {

        /** Groups by the column's values. */
        public static Group of(String column) {
            return new Group(column, false);
        }
    }
}
