package io.showroom.approved;

import io.showroom.grading.events.Grade;
import io.showroom.grading.events.GradeKind;
import io.showroom.staff.Role;
import io.showroom.store.events.CardWeight;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One sample event of each type with every field filled; always the same. */
final class Samples {

    private static final Map<String, Object> BY_NAME = Map.ofEntries(
            Map.entry("prospectId", "P-0198c0de-0000-7000-8000-000000000001"),
            Map.entry("store", "S1"),
            Map.entry("occurredAt", Instant.parse("2026-03-01T02:03:04.567Z")),
            Map.entry("leftAt", Instant.parse("2026-03-01T03:00:00Z")),
            Map.entry("appointmentAt", Instant.parse("2026-03-02T06:00:00Z")),
            Map.entry("timeZone", "Asia/Shanghai"),
            Map.entry("channel", "WALK_IN"),
            Map.entry("kind", "DEFEATED"),
            Map.entry("direction", "POSTPONED"),
            Map.entry("purchaseKind", "REPLACEMENT"),
            Map.entry("customerType", "CORPORATE"),
            Map.entry("outlet", "SHOWROOM"),
            Map.entry("currency", "CNY"),
            Map.entry("model", "SEDAN-15"),
            Map.entry("competitorModel", "RIVAL-SUV"),
            Map.entry("competitorBrand", "RIVAL"),
            Map.entry("colour", "pearl white"),
            Map.entry("payment", "LOAN"),
            Map.entry("source", "WALK_BY"),
            Map.entry("purpose", "DECIDED"),
            Map.entry("reason", "PRICE"),
            Map.entry("use", "commuting"),
            Map.entry("budget", "120000-150000"),
            Map.entry("partySize", 2),
            Map.entry("minutes", 25),
            Map.entry("version", 2),
            Map.entry("schemeVersion", 2),
            Map.entry("scheme", "HABC"),
            Map.entry("grade", "A"),
            Map.entry("concern", "PRICE"),
            Map.entry("textZh", "先讲价值"),
            Map.entry("textEn", "Value first"),
            Map.entry("from", "B"),
            Map.entry("user", "consultant1"),
            Map.entry("consultant", "consultant1"),
            Map.entry("to", "consultant2"),
            Map.entry("roles", List.of(Role.CONSULTANT, Role.MANAGER)),
            Map.entry("openingDays", List.of(DayOfWeek.MONDAY, DayOfWeek.SATURDAY)),
            Map.entry("consultants", List.of("consultant1", "consultant2")),
            Map.entry("hours", List.of(8, 12, 20)),
            Map.entry("given", List.of("name", "phone")),
            Map.entry(
                    "grades",
                    List.of(
                            new Grade("H", GradeKind.OPEN, 2, "七日内", "within 7 days"),
                            new Grade("O", GradeKind.ORDERED, null, "订单", "ordered"))),
            Map.entry("price", new BigDecimal("128800.00")),
            Map.entry("deposit", new BigDecimal("5000")),
            Map.entry("amount", new BigDecimal("860.00")),
            Map.entry("mileage", 10250),
            Map.entry("priceDifference", new BigDecimal("-1500.50")),
            Map.entry("weights", List.of(new CardWeight("name", 2), new CardWeight("budget", 1))),
            Map.entry("completeFrom", 60),
            Map.entry("list", "MODEL"),
            Map.entry("nameZh", "名称"),
            Map.entry("nameEn", "Name"),
            Map.entry("sealed", "AQIDBAUGBwgJCgsMDQ4PEBESExQ="));

    private Samples() {}

    static Object of(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Stream.of(components).map(Samples::value).toArray();
        Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no sample of " + type, e);
        }
    }

    private static Object value(RecordComponent component) {
        Object named = BY_NAME.get(component.getName());
        if (named != null && (component.getType().isInstance(named) || named instanceof Integer)) {
            return named;
        }
        return switch (component.getType().getSimpleName()) {
            case "String" -> component.getName() + "-1";
            case "LocalDate" -> LocalDate.of(2026, 3, 5);
            case "YearMonth" -> YearMonth.of(2026, 3);
            case "long" -> 1234L;
            case "boolean", "Boolean" -> true;
            default -> throw new IllegalStateException("no sample value for " + component);
        };
    }
}
