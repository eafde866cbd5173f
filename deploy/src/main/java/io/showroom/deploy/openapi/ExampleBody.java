package io.showroom.deploy.openapi;

import io.showroom.commandapi.SetBySystem;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes up a believable body for a command from the names and kinds of its fields. */
final class ExampleBody {

    private static final Map<String, Object> BY_NAME = Map.ofEntries(
            Map.entry("prospectId", "P-5d0a6f0e-3c1b-4a52-9d0c-7e2f6f1f9a10"),
            Map.entry("corrects", "0c9d3f0a-7f6e-4e2b-8b53-0d8b4a1c2e3f"),
            Map.entry("store", "S1"),
            Map.entry("consultant", "consultant1"),
            Map.entry("user", "consultant1"),
            Map.entry("to", "consultant2"),
            Map.entry("source", "walk-in"),
            Map.entry("purpose", "gathering"),
            Map.entry("name", "王先生"),
            Map.entry("phone", "138 0013 8000"),
            Map.entry("secondPhone", "139 0013 9000"),
            Map.entry("email", "name@example.com"),
            Map.entry("grade", "H"),
            Map.entry("reason", "other"),
            Map.entry("currency", "CNY"),
            Map.entry("timeZone", "Asia/Shanghai"),
            Map.entry("gradingScheme", "HABC"),
            Map.entry("scheme", "HABC"),
            Map.entry("plate", "沪A12345"));

    private ExampleBody() {}

    static Map<String, Object> of(Class<?> type) {
        Map<String, Object> body = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            if (!component.getAccessor().isAnnotationPresent(SetBySystem.class)) {
                body.put(component.getName(), value(component));
            }
        }
        return body;
    }

    private static Object value(RecordComponent component) {
        Class<?> type = component.getType();
        Object byName = BY_NAME.get(component.getName());
        if (byName != null && type == String.class) {
            return byName;
        }
        if (component.getGenericType() instanceof ParameterizedType list
                && list.getActualTypeArguments()[0] instanceof Class<?> element) {
            return List.of(value(element, component.getName()));
        }
        return value(type, component.getName());
    }

    private static Object value(Class<?> type, String name) {
        @Nullable Object[] constants = type.getEnumConstants();
        if (constants != null && constants[0] != null) {
            return constants[0].toString();
        }
        if (type == Instant.class) {
            return "2026-03-01T10:30:00+08:00";
        }
        if (type == LocalDate.class) {
            return "2026-03-08";
        }
        if (type == BigDecimal.class) {
            return 168_000;
        }
        if (type == Integer.class || type == int.class) {
            return 2;
        }
        if (type == Boolean.class || type == boolean.class) {
            return true;
        }
        return type.isRecord() ? of(type) : "…";
    }
}
