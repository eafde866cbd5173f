package io.showroom.projection.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** A projection as its table holds it: sums by epoch, too. Only for those who write and compare tables. */
final class Stored implements Projection {

    private final Projection projection;

    private Stored(Projection projection) {
        this.projection = projection;
    }

    static Projection of(Projection projection) {
        return projection.kind() == Kind.SUM && !(projection instanceof Stored) ? new Stored(projection) : projection;
    }

    @Override
    public String table() {
        return projection.table();
    }

    @Override
    public int version() {
        return projection.version();
    }

    @Override
    public Kind kind() {
        return projection.kind();
    }

    @Override
    public List<Column> key() {
        List<Column> key = new ArrayList<>(projection.key());
        key.add(Epochs.COLUMN);
        return List.copyOf(key);
    }

    @Override
    public List<Column> values() {
        return projection.values();
    }

    @Override
    public Set<String> personal() {
        return projection.personal();
    }

    @Override
    public Collection<Row> rows(Timeline timeline) {
        throw new UnsupportedOperationException("the rows of " + table() + " depend on the epoch");
    }
}
