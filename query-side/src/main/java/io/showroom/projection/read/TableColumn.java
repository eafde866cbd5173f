package io.showroom.projection.read;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a read model's table.
 *
 * @param name name: lower-case letters, digits, underscores
 * @param type its type
 */
public record TableColumn(String name, Type type) {

    /** Type of a column: its SQL name and the Java types it accepts. */
    public enum Type {
        /** {@link String}, or the name of an enum's constant */
        TEXT("text", String.class),
        /** {@link java.time.LocalDate} */
        DATE("date", LocalDate.class),
        /** {@link java.time.Instant} */
        TIMESTAMPTZ("timestamptz", Instant.class),
        /** {@link Integer} or {@link Long} */
        INTEGER("integer", Integer.class, int.class),
        /** {@link Integer} or {@link Long} */
        BIGINT("bigint", Long.class, long.class),
        /** {@link java.math.BigDecimal} */
        NUMERIC("numeric", BigDecimal.class),
        /** {@link Boolean} */
        BOOLEAN("boolean", Boolean.class, boolean.class);

        private final String sql;
        private final List<Class<?>> types;

        Type(String sql, Class<?>... types) {
            this.sql = sql;
            this.types = List.of(types);
        }

        /** Returns the type for a Java type. */
        static Type of(Class<?> java) {
            return Arrays.stream(values())
                    .filter(type -> type.types.contains(java.isEnum() ? String.class : java))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no column holds " + java));
        }

        /** Returns the name of the type in SQL. */
        public String sql() {
            return sql;
        }
    }

    /** Rejects names that would need quoting. */
    public TableColumn {
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("not a plain column name: " + name);
        }
    }

    /** Creates a counter (integer). */
    public static TableColumn counter(String name) {
        return new TableColumn(name, Type.INTEGER);
    }

    /** Creates a large counter (bigint). */
    public static TableColumn count(String name) {
        return new TableColumn(name, Type.BIGINT);
    }

    /**
     * Reads the value from a row.
     *
     * @param java the Java type wanted: an enum, or one that the column's type accepts
     */
    @Nullable
    Object read(ResultSet row, Class<?> java) throws SQLException {
        Object value =
                switch (type) {
                    case TEXT -> constant(row.getString(name), java);
                    case DATE -> row.getObject(name, LocalDate.class);
                    case TIMESTAMPTZ -> instant(row.getObject(name, OffsetDateTime.class));
                    case INTEGER -> row.getInt(name);
                    case BIGINT -> row.getLong(name);
                    case NUMERIC -> row.getBigDecimal(name);
                    case BOOLEAN -> row.getBoolean(name);
                };
        return row.wasNull() ? null : value;
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static @Nullable Object constant(@Nullable String text, Class<?> java) {
        return text == null || !java.isEnum() ? text : Enum.valueOf((Class<? extends Enum>) java, text);
    }
}
