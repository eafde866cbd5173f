package io.showroom.deploy.eventlog;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Values of any type that travels: with one of everything, or with nothing in it that need not be there. */
final class Sample {

    private static final int DEEPEST = 8;

    private static final Map<Class<?>, Object> PLAIN = Map.ofEntries(
            Map.entry(String.class, "text"),
            Map.entry(Object.class, "text"),
            Map.entry(int.class, 7),
            Map.entry(Integer.class, 7),
            Map.entry(long.class, 8L),
            Map.entry(Long.class, 8L),
            Map.entry(double.class, 0.25),
            Map.entry(Double.class, 0.25),
            Map.entry(boolean.class, true),
            Map.entry(Boolean.class, true),
            Map.entry(BigDecimal.class, new BigDecimal("1.10")),
            Map.entry(Instant.class, Instant.parse("2026-03-01T12:00:00.123456Z")),
            Map.entry(LocalDate.class, LocalDate.of(2026, 3, 1)),
            Map.entry(LocalDateTime.class, LocalDateTime.of(2026, 3, 1, 12, 30)),
            Map.entry(LocalTime.class, LocalTime.of(12, 30)),
            Map.entry(YearMonth.class, YearMonth.of(2026, 3)),
            Map.entry(DayOfWeek.class, DayOfWeek.MONDAY),
            Map.entry(Duration.class, Duration.ofMinutes(5)),
            Map.entry(ZoneId.class, ZoneId.of("Asia/Shanghai")));

    private final boolean full;
    private final Map<String, Class<?>> bound = new HashMap<>();

    private Sample(boolean full) {
        this.full = full;
    }

    /** One of everything. */
    static Object full(Type type) {
        return new Sample(true).of(type, 0);
    }

    /** Empty lists and maps, and null wherever that may be. */
    static Object empty(Type type) {
        return new Sample(false).of(type, 0);
    }

    private Object of(Type type, int depth) {
        if (type instanceof TypeVariable<?> variable) {
            return of(bound.getOrDefault(variable.getName(), String.class), depth);
        }
        Class<?> raw = type instanceof ParameterizedType parameterized
                ? (Class<?>) parameterized.getRawType()
                : (Class<?>) type;
        Type[] arguments =
                type instanceof ParameterizedType parameterized ? parameterized.getActualTypeArguments() : new Type[0];
        if (PLAIN.containsKey(raw)) {
            return PLAIN.get(raw);
        }
        if (raw.isEnum()) {
            return raw.getEnumConstants()[0];
        }
        boolean some = full && depth < DEEPEST;
        if (SortedMap.class.isAssignableFrom(raw)) {
            return new TreeMap<>(some ? map(arguments, depth) : Map.of());
        }
        if (Map.class.isAssignableFrom(raw)) {
            return some ? map(arguments, depth) : Map.of();
        }
        if (SortedSet.class.isAssignableFrom(raw)) {
            return new TreeSet<>(some ? List.of(of(arguments[0], depth + 1)) : List.of());
        }
        if (Set.class.isAssignableFrom(raw)) {
            return some ? Set.of(of(arguments[0], depth + 1)) : Set.of();
        }
        if (Iterable.class.isAssignableFrom(raw)) {
            return some ? List.of(of(arguments[0], depth + 1)) : List.of();
        }
        if (raw.isRecord()) {
            for (int i = 0; i < arguments.length; i++) {
                if (arguments[i] instanceof Class<?> given) {
                    bound.put(raw.getTypeParameters()[i].getName(), given);
                }
            }
            return record(raw, depth);
        }
        if (raw.isSealed()) {
            return of(raw.getPermittedSubclasses()[0], depth + 1);
        }
        throw new IllegalArgumentException("no sample of " + type + ": does it survive the way between two processes?");
    }

    private Map<Object, Object> map(Type[] arguments, int depth) {
        return Map.of(of(arguments[0], depth + 1), of(arguments[1], depth + 1));
    }

    private Object record(Class<?> type, int depth) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> value(component.getAnnotatedType(), component.getGenericType(), depth))
                .toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("no " + type + " of " + Arrays.toString(values), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable Object value(AnnotatedType annotated, Type type, int depth) {
        boolean mayBeNull = annotated.isAnnotationPresent(Nullable.class);
        return mayBeNull && (!full || depth >= DEEPEST) ? null : of(type, depth + 1);
    }
}
