package io.showroom.projection.read;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a projection and how to group them.
 *
 * @param where conditions on columns, all of which must hold
 * @param by columns to group by; none gives one group
 */
public record CubeQuery(List<Condition> where, List<Group> by) {

    /** A condition on one column. */
    public sealed interface Condition {

        /** The column. */
        String column();
    }

    /** The column is one of these texts. */
    public record OneOf(String column, Collection<String> texts) implements Condition {}

    /** The column is a day from the first to the last, both included; null leaves that side open. */
    public record Days(
            String column,
            @Nullable LocalDate from,
            @Nullable LocalDate to) implements Condition {}

    /**
     * Something to group by.
     *
     * @param column the column
     * @param ofMonth whether days fall together into their months; the group is then the month's first day
     */
    public record Group(String column, boolean ofMonth) {

        /** By the column's values. */
        public static Group of(String column) {
            return new Group(column, false);
        }
    }
}
