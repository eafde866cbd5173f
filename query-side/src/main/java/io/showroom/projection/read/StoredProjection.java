package io.showroom.projection.read;

import java.util.Collection;

/**
 * A projection as stored: counters with their epoch. For code that writes or compares tables.
 *
 * @param definition the table with the column of the epoch
 */
record StoredProjection(ReadModelTable<?> definition) implements Projection {

    static Projection of(Projection projection) {
        return projection.kind() == Kind.SUM && !(projection instanceof StoredProjection)
                ? new StoredProjection(projection.definition().byEpoch())
                : projection;
    }

    @Override
    public Collection<TableRow> rows(Timeline timeline) {
        throw new UnsupportedOperationException("the rows of " + table() + " depend on the epoch");
    }
}
