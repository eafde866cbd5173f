package io.showroom.projection.read;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * Mapping between a record and columns: each column is named as its component, in snake case. A component that is a
 * record itself, which is never null, contributes the columns of its own components.
 */
record RecordColumns<R>(Constructor<R> constructor, List<Part> parts) {

    /** Creates the mapping of a record type. */
    static <R> RecordColumns<R> of(Class<R> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return new RecordColumns<>(
                    open(type.getDeclaredConstructor(types)),
                    Arrays.stream(components).map(Part::of).toList());
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(type + " is not a record", e);
        }
    }

    /** Returns the columns with their accessors, in the order of the components. */
    List<RecordField<R>> fields() {
        List<RecordField<R>> fields = new ArrayList<>();
        for (Part part : parts) {
            if (part.within() != null) {
                part.within().fields().forEach(inner -> fields.add(inner.within(part::whole)));
            } else if (part.column() != null) {
                fields.add(new RecordField<>(part.column(), part.personal(), part::of));
            }
        }
        return fields;
    }

    /** Reads a record from a row. */
    R read(ResultSet row) throws SQLException {
        @Nullable Object[] values = new Object[parts.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = parts.get(i).read(row);
        }
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read a " + constructor.getDeclaringClass(), e);
        }
    }

    private static <T extends AccessibleObject> T open(T member) {
        member.setAccessible(true);
        return member;
    }

    /**
     * A record component: a column, a nested record, or not stored.
     *
     * @param type its Java type
     */
    private record Part(
            Method accessor,
            Class<?> type,
            boolean personal,
            @Nullable TableColumn column,
            @Nullable RecordColumns<Object> within) {

        @SuppressWarnings("unchecked")
        static Part of(RecordComponent component) {
            boolean kept = !component.isAnnotationPresent(NotStored.class);
            Class<?> type = component.getType();
            return new Part(
                    open(component.getAccessor()),
                    type,
                    component.isAnnotationPresent(Personal.class),
                    kept && !type.isRecord()
                            ? new TableColumn(
                                    JdbcUtils.convertPropertyNameToUnderscoreName(component.getName()),
                                    TableColumn.Type.of(type))
                            : null,
                    kept && type.isRecord() ? (RecordColumns<Object>) RecordColumns.of(type) : null);
        }

        @Nullable
        Object of(Object record) {
            try {
                Object value = accessor.invoke(record);
                return value instanceof Enum<?> one ? one.name() : value;
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot read component " + accessor.getName() + " of " + record, e);
            }
        }

        Object whole(Object record) {
            return Objects.requireNonNull(of(record), accessor.getName());
        }

        @Nullable
        Object read(ResultSet row) throws SQLException {
            if (within != null) {
                return within.read(row);
            }
            return column == null ? (type == boolean.class ? Boolean.FALSE : null) : column.read(row, type);
        }
    }
}
