package io.showroom.projection.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/**
 * Definition of a read model's table: name, version, key, and columns with their mapping from and to a record. It is
 * the only list of these columns in Java.
 *
 * @param <R> record of a row; in a table of counters, of the key
 */
public final class ReadModelTable<R> {

    private static final String PROSPECT = "prospect_id";
    private static final String PLACE = "place";

    private final String name;
    private final int version;
    private final Projection.Kind kind;
    private final List<RecordField<R>> key;
    private final List<RecordField<R>> values;
    private final List<TableColumn> counters;
    private final List<TableColumn> keyColumns;
    private final List<TableColumn> valueColumns;
    private final Set<String> personal;
    private final @Nullable RowMapper<R> reader;

    private ReadModelTable(
            String name,
            int version,
            Projection.Kind kind,
            List<RecordField<R>> key,
            List<RecordField<R>> values,
            List<TableColumn> counters,
            @Nullable RowMapper<R> reader) {
        this.name = name;
        this.version = version;
        this.kind = kind;
        this.key = List.copyOf(key);
        this.values = List.copyOf(values);
        this.counters = List.copyOf(counters);
        this.keyColumns = key.stream().map(RecordField::column).toList();
        this.valueColumns = plus(values.stream().map(RecordField::column).toList(), counters);
        this.personal = values.stream()
                .filter(RecordField::personal)
                .map(field -> field.column().name())
                .collect(Collectors.toUnmodifiableSet());
        this.reader = reader;
    }

    /**
     * Defines a table of own rows, with a column for each record component.
     *
     * @param name name without schema: lower-case letters, digits, underscores
     * @param version to be raised whenever the columns or their contents change: a start with a newer one rebuilds the
     *     table
     * @param key names of the columns of the primary key
     */
    public static <R extends Record> ReadModelTable<R> own(String name, int version, Class<R> record, String... key) {
        return of(Projection.Kind.OWN, name, version, record, key);
    }

    /** Defines a table of counters, each row a record: all components outside the key are counters. */
    public static <R extends Record> ReadModelTable<R> sums(String name, int version, Class<R> record, String... key) {
        return of(Projection.Kind.SUM, name, version, record, key);
    }

    private static <R extends Record> ReadModelTable<R> of(
            Projection.Kind kind, String name, int version, Class<R> record, String... key) {
        RecordColumns<R> columns = RecordColumns.of(record);
        List<String> keys = List.of(key);
        return new ReadModelTable<>(
                name,
                version,
                kind,
                keys.stream().map(each -> named(each, columns.fields())).toList(),
                columns.fields().stream()
                        .filter(field -> !keys.contains(field.column().name()))
                        .toList(),
                List.of(),
                reader(record));
    }

    /** Returns a row mapper for any query: each record component is read from the column of its name. */
    public static <R extends Record> RowMapper<R> reader(Class<R> record) {
        RecordColumns<R> columns = RecordColumns.of(record);
        return (row, n) -> columns.read(row);
    }

    /** Defines a table of numbered records, with columns for prospect, index and store. */
    public static <S extends Record> ReadModelTable<NumberedRecord<S>> numbered(
            String name, int version, Class<S> record) {
        RecordColumns<S> columns = RecordColumns.of(record);
        List<RecordField<NumberedRecord<S>>> inner = within(columns.fields(), NumberedRecord::of);
        RowMapper<NumberedRecord<S>> reader = (row, n) -> new NumberedRecord<>(
                row.getString(PROSPECT), row.getInt(PLACE), row.getString("store"), columns.read(row));
        return new ReadModelTable<>(name, version, Projection.Kind.OWN, List.of(), inner, List.of(), reader)
                .key(PROSPECT, TableColumn.Type.TEXT, NumberedRecord::prospectId)
                .key(PLACE, TableColumn.Type.INTEGER, NumberedRecord::place)
                .text("store", NumberedRecord::store);
    }

    /**
     * Defines a table of many counters, which are collected in {@link ProspectCounters}.
     *
     * @param key record with a component for each column of the primary key
     * @param counters the columns of the counters
     */
    public static <K extends Record> ReadModelTable<K> sums(
            String name, int version, Class<K> key, List<TableColumn> counters) {
        return new ReadModelTable<>(
                name, version, Projection.Kind.SUM, RecordColumns.of(key).fields(), List.of(), counters, null);
    }

    /** Defines a table with a counter for each enum constant. */
    public static <K extends Record> ReadModelTable<K> sums(
            String name, int version, Class<K> key, Class<? extends Enum<?>> counters) {
        return sums(
                name,
                version,
                key,
                Arrays.stream(counters.getEnumConstants())
                        .map(counter -> TableColumn.counter(counter.name().toLowerCase(Locale.ROOT)))
                        .toList());
    }

    /** Returns this table with a further column of the primary key. */
    private ReadModelTable<R> key(String column, TableColumn.Type type, Function<R, Object> value) {
        List<RecordField<R>> more = plus(key, List.of(new RecordField<>(new TableColumn(column, type), false, value)));
        return new ReadModelTable<>(name, version, kind, more, values, counters, reader);
    }

    /** Returns the table as stored, if it holds counters: with the epoch in the key. */
    ReadModelTable<R> byEpoch() {
        return key(Epochs.COLUMN.name(), Epochs.COLUMN.type(), any -> {
            throw new UnsupportedOperationException("the rows of " + name + " depend on the epoch");
        });
    }

    /** Returns this table with a further text column. */
    public ReadModelTable<R> text(String column, Function<R, @Nullable String> value) {
        RecordField<R> more = new RecordField<>(new TableColumn(column, TableColumn.Type.TEXT), false, value);
        return new ReadModelTable<>(name, version, kind, key, plus(values, List.of(more)), counters, reader);
    }

    private static <R, T> List<RecordField<T>> within(List<RecordField<R>> fields, Function<T, R> outer) {
        return fields.stream().map(field -> field.within(outer)).toList();
    }

    private static <F> List<F> plus(List<F> some, List<F> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static <R> RecordField<R> named(String column, List<RecordField<R>> fields) {
        return fields.stream()
                .filter(field -> field.column().name().equals(column))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no part makes a column " + column));
    }

    /** Returns the name of the table, without schema. */
    public String name() {
        return name;
    }

    int version() {
        return version;
    }

    Projection.Kind kind() {
        return kind;
    }

    List<TableColumn> key() {
        return keyColumns;
    }

    List<TableColumn> values() {
        return valueColumns;
    }

    Set<String> personal() {
        return personal;
    }

    /** Returns the row of a record. */
    public TableRow row(R record) {
        List<@Nullable Object> held = new ArrayList<>(values.size());
        values.forEach(field -> held.add(field.value().apply(record)));
        return new TableRow(keyOf(record), held);
    }

    /** Returns an empty set of counters for this table. */
    public ProspectCounters<R> counts() {
        return new ProspectCounters<>(this);
    }

    /** Returns a row mapper to records; columns outside the table are not read. */
    public RowMapper<R> reader() {
        if (reader == null) {
            throw new IllegalStateException(name + " has no row mapper to records");
        }
        return reader;
    }

    List<Object> keyOf(R record) {
        Object[] held = new Object[key.size()];
        for (int i = 0; i < held.length; i++) {
            held[i] = key.get(i).value().apply(record);
        }
        return List.of(held);
    }
}
