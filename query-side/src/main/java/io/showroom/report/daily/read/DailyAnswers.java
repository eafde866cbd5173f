package io.showroom.report.daily.read;

import io.showroom.directory.read.Directory;
import io.showroom.projection.read.Row;
import io.showroom.projection.read.Timeline;
import io.showroom.prospect.read.HandedOver;
import io.showroom.prospect.read.Masking;
import io.showroom.report.daily.read.DailyReport.Check;
import io.showroom.report.daily.read.DailyReport.Foot;
import io.showroom.report.daily.read.DailyReport.Part;
import io.showroom.report.daily.read.DailyReport.Plan;
import io.showroom.report.daily.read.DailyTables.Owed;
import io.showroom.report.read.Asked;
import io.showroom.report.read.Cut;
import io.showroom.report.read.Life;
import io.showroom.report.read.OwnLines;
import io.showroom.report.stock.read.StockFold;
import io.showroom.screen.read.Names;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers questions for the daily sales report. */
@Component
class DailyAnswers {

    private static final int LONG_CLOSED = 31;

    private final OwnLines lines;
    private final DailyTables tables;
    private final HandedOver handedOver;
    private final Directory directory;
    private final Names names;
    private final Clock clock;

    DailyAnswers(
            OwnLines lines, DailyTables tables, HandedOver handedOver, Directory directory, Names names, Clock clock) {
        this.lines = lines;
        this.tables = tables;
        this.handedOver = handedOver;
        this.directory = directory;
        this.names = names;
        this.clock = clock;
    }

    @QueryHandler
    DailyReport answer(DailyQuestion question) {
        Asked asked = question.asked();
        LocalDate day = question.day();
        LocalDate first = day.withDayOfMonth(1);
        boolean now = asked.asKnownAt() == null;
        Map<String, Map<String, Long>> known = new TreeMap<>();
        OwnLines.Found<DailyContact> found =
                lines.find(asked.asKnownAt(), () -> tables.contacts(asked, day, day), timeline -> {
                    addStock(known, timeline, asked, day);
                    return ContactFold.of(timeline).stream()
                            .filter(contact -> !contact.day().isBefore(first)
                                    && !contact.day().isAfter(day))
                            .filter(contact -> within(asked, contact))
                            .toList();
                });
        Map<String, Map<String, Long>> stock = now ? tables.stock(asked, day) : known;
        Set<String> gone = handedOver.among(
                found.lines().stream()
                        .filter(contact -> contact.day().equals(day))
                        .map(DailyContact::prospectId)
                        .toList(),
                question.reader());
        Map<String, List<DailyContact>> rows = found.lines().stream()
                .filter(contact -> contact.day().equals(day))
                .map(contact -> shown(contact, question, gone))
                .sorted(Comparator.comparing(DailyContact::at).thenComparing(DailyContact::prospectId))
                .collect(Collectors.groupingBy(DailyAnswers::key, TreeMap::new, Collectors.toList()));
        Map<String, Long> month = now
                ? tables.counts(asked, first, day)
                : found.lines().stream().collect(Collectors.groupingBy(DailyAnswers::key, Collectors.counting()));
        boolean present = now && day.equals(today(asked));
        List<Owed> owed = present ? planned(asked, day) : List.of();
        TreeSet<String> keys = new TreeSet<>(rows.keySet());
        keys.addAll(month.keySet());
        owed.forEach(one -> keys.add(one.consultant()));
        keys.addAll(stock.keySet());
        List<Part> parts = new ArrayList<>();
        for (String consultant : keys) {
            parts.add(part(
                    consultant,
                    question,
                    rows.getOrDefault(consultant, List.of()),
                    stock.getOrDefault(consultant, Map.of()),
                    month,
                    owed,
                    present));
        }
        return new DailyReport(
                found.position(),
                day,
                nextDay(asked, day),
                parts,
                now && asked.consultant() == null ? checks(rows, asked, day) : List.of());
    }

    /** What is to be done until each store's next open day. */
    private List<Owed> planned(Asked asked, LocalDate day) {
        return tables.due(asked, day, nextDay(asked, day)).stream()
                .filter(one -> !one.plan().dueOn().isAfter(nextOpen(one.plan().store(), day)))
                .toList();
    }

    private LocalDate nextDay(Asked asked, LocalDate day) {
        @Nullable List<String> stores = asked.stores();
        return (stores == null ? names.stores().stream().map(Names.Choice::key) : stores.stream())
                .map(store -> nextOpen(store, day))
                .max(Comparator.naturalOrder())
                .orElse(day.plusDays(1));
    }

    /** The next day a store is open; the very next one if it stays closed for long. */
    private LocalDate nextOpen(String store, LocalDate day) {
        return directory
                .store(store)
                .flatMap(entry -> day.plusDays(1)
                        .datesUntil(day.plusDays(1L + LONG_CLOSED))
                        .filter(entry::isOpen)
                        .findFirst())
                .orElse(day.plusDays(1));
    }

    private Part part(
            String consultant,
            DailyQuestion question,
            List<DailyContact> rows,
            Map<String, Long> stock,
            Map<String, Long> month,
            List<Owed> owed,
            boolean present) {
        LocalDate day = question.day();
        List<Plan> plans = owed.stream()
                .filter(one -> one.consultant().equals(consultant))
                .map(Owed::plan)
                .map(plan -> question.phones() ? plan : masked(plan))
                .toList();
        return new Part(
                consultant,
                rows,
                plans,
                new Foot(
                        stock,
                        rows.size(),
                        month.getOrDefault(consultant, 0L),
                        rows.stream().filter(DailyContact::first).count(),
                        rows.stream().filter(DailyContact::planned).count(),
                        present
                                ? plans.stream()
                                        .filter(plan ->
                                                plan.followUp() && !plan.dueOn().isAfter(day))
                                        .count()
                                : null));
    }

    private static void addStock(Map<String, Map<String, Long>> stock, Timeline timeline, Asked asked, LocalDate day) {
        if (asked.stores() != null && !asked.stores().contains(timeline.store())) {
            return;
        }
        for (Row change : StockFold.of(Life.of(timeline))) {
            String consultant = change.key().get(2).toString();
            if (!day.isBefore((LocalDate) change.key().getFirst())
                    && (asked.consultant() == null || asked.consultant().equals(consultant))) {
                Map<String, Long> grades = stock.computeIfAbsent(consultant, key -> new TreeMap<>());
                grades.merge(
                        change.key().getLast().toString(),
                        (Long) Objects.requireNonNull(change.values().getFirst()),
                        Long::sum);
                grades.values().removeIf(open -> open == 0);
            }
        }
    }

    private List<Check> checks(Map<String, List<DailyContact>> rows, Asked asked, LocalDate day) {
        long first = rows.values().stream()
                .flatMap(List::stream)
                .filter(DailyContact::first)
                .count();
        return List.of(new Check("firstVisits", first, tables.firstVisits(asked, day)));
    }

    private LocalDate today(Asked asked) {
        @Nullable List<String> stores = asked.stores();
        String store = stores != null && !stores.isEmpty()
                ? stores.getFirst()
                : names.stores().isEmpty() ? null : names.stores().getFirst().key();
        ZoneId zone = store == null ? clock.getZone() : names.zone(store);
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private static boolean within(Asked asked, DailyContact contact) {
        return (asked.stores() == null || asked.stores().contains(contact.store()))
                && (asked.consultant() == null || asked.consultant().equals(contact.consultant()));
    }

    private static DailyContact shown(DailyContact contact, DailyQuestion question, Set<String> gone) {
        if (gone.contains(contact.prospectId())) {
            return contact.unnamed();
        }
        return question.phones() ? contact : contact.withPhone(Masking.phone(contact.phone()));
    }

    private static Plan masked(Plan plan) {
        return new Plan(
                plan.prospectId(),
                plan.store(),
                plan.dueOn(),
                plan.followUp(),
                plan.appointmentAt(),
                plan.purpose(),
                plan.channel(),
                plan.name(),
                Masking.phone(plan.phone()),
                plan.grade(),
                plan.model(),
                plan.overdue());
    }

    private static String key(DailyContact contact) {
        return Objects.requireNonNullElse(contact.consultant(), Cut.NONE);
    }
}
