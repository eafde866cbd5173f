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
 * The columns that the parts of a record make: each is called as its part, in small letters with underscores. A part
 * that is a record itself, which is never null, gives columns for its own parts. The same list takes the values out of
 * a record and puts them back.
 */
record RecordColumns<R>(Constructor<R> constructor, List<Part> parts) {

    /** The columns of a type of records. */
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

    /** The columns with the values that a record has for them, in the order of the record. */
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

    /** The record that a row of an answer tells of. */
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
     * A part of a record: a column, or a record within, or nothing that the table keeps.
     *
     * @param type its type in the record
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
                throw new IllegalStateException("cannot take " + accessor.getName() + " out of " + record, e);
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
