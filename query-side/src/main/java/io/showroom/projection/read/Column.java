package io.showroom.projection.read;

/**
 * A column of a read model's table.
 *
 * @param name its name: small letters, digits, underscores
 * @param type what it holds
 */
public record Column(String name, Type type) {

    /** What a column can hold, its SQL name, and the Java values it takes. */
    public enum Type {
        /** {@link String} */
        TEXT("text"),
        /** {@link java.time.LocalDate} */
        DATE("date"),
        /** {@link java.time.Instant} */
        TIMESTAMPTZ("timestamptz"),
        /** {@link Integer} or {@link Long} */
        INTEGER("integer"),
        /** {@link Integer} or {@link Long} */
        BIGINT("bigint"),
        /** {@link java.math.BigDecimal} */
        NUMERIC("numeric"),
        /** {@link Boolean} */
        BOOLEAN("boolean"),
        /** JSON as a {@link String} */
        JSONB("jsonb");

        private final String sql;

        Type(String sql) {
            this.sql = sql;
        }

        /** Name of the type in SQL. */
        public String sql() {
            return sql;
        }
    }

    /** Refuses names that would need quoting. */
    public Column {
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("not a plain column name: " + name);
        }
    }

    /** A text column. */
    public static Column text(String name) {
        return new Column(name, Type.TEXT);
    }

    /** A column of store days. */
    public static Column date(String name) {
        return new Column(name, Type.DATE);
    }

    /** A column of instants. */
    public static Column instant(String name) {
        return new Column(name, Type.TIMESTAMPTZ);
    }

    /** A counter. */
    public static Column count(String name) {
        return new Column(name, Type.BIGINT);
    }
}
