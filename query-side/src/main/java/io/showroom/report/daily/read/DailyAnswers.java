package io.showroom.report.daily.read;

import io.showroom.directory.read.Directory;
import io.showroom.naming.read.NameOrder;
import io.showroom.projection.read.ReadModels;
import io.showroom.projection.read.Wanted;
import io.showroom.prospect.read.HandedOver;
import io.showroom.prospect.read.Masking;
import io.showroom.report.daily.read.DailyFound.Owed;
import io.showroom.report.daily.read.DailyReport.Check;
import io.showroom.report.daily.read.DailyReport.Foot;
import io.showroom.report.daily.read.DailyReport.Part;
import io.showroom.report.daily.read.DailyReport.Plan;
import io.showroom.report.owners.read.OwnersByKind;
import io.showroom.report.owners.read.OwnersHeld;
import io.showroom.report.read.Asked;
import io.showroom.report.read.Cut;
import io.showroom.screen.read.Names;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers questions for the daily sales report. */
@Component
class DailyAnswers {

    private static final int LONG_CLOSED = 31;

    private static final Comparator<Owed> IN_ORDER = Comparator.comparing(
                    (Owed owed) -> owed.plan().dueOn())
            .thenComparing(owed -> owed.plan().name(), NameOrder.BY_NAME)
            .thenComparing(owed -> owed.plan().prospectId());

    private final ReadModels readModels;
    private final DailyTables tables;
    private final HandedOver handedOver;
    private final Directory directory;
    private final Names names;

    DailyAnswers(ReadModels readModels, DailyTables tables, HandedOver handedOver, Directory directory, Names names) {
        this.readModels = readModels;
        this.tables = tables;
        this.handedOver = handedOver;
        this.directory = directory;
        this.names = names;
    }

    @QueryHandler
    DailyReport answer(DailyQuestion question) {
        return readModels.inOneSnapshot(() -> report(question));
    }

    private DailyReport report(DailyQuestion question) {
        Asked asked = question.asked();
        LocalDate day = question.day();
        LocalDate nextDay = nextDay(asked, day);
        Looked looked = readModels.ask(
                asked.asKnownAt(),
                Wanted.of(asked.stores(), DailyTables.ASKED),
                sums -> new Looked(sums.position(), tables.found(asked, day, nextDay)));
        DailyFound found = looked.found();
        List<Check> checks = asked.consultant() == null ? DailyChecks.of(found) : List.of();
        return new DailyReport(looked.position(), day, nextDay, parts(found, question), checks);
    }

    private record Looked(long position, DailyFound found) {}

    private List<Part> parts(DailyFound found, DailyQuestion question) {
        LocalDate day = question.day();
        List<Owed> owed = found.planned().stream()
                .filter(one -> !one.plan().dueOn().isAfter(nextOpen(one.plan().store(), day)))
                .sorted(IN_ORDER)
                .toList();
        Set<String> told = new HashSet<>();
        found.contacts().forEach(contact -> told.add(contact.prospectId()));
        owed.forEach(one -> told.add(one.plan().prospectId()));
        Set<String> gone = handedOver.among(told, question.reader());
        Map<String, List<DailyContact>> rows = found.contacts().stream()
                .map(contact -> shown(contact, question, gone))
                .sorted(Comparator.comparing(DailyContact::at)
                        .thenComparing(DailyContact::prospectId)
                        .thenComparing(DailyContact::sequence))
                .collect(Collectors.groupingBy(contact -> Cut.orNone(contact.consultant())));
        Map<String, List<Plan>> plans = owed.stream()
                .collect(Collectors.groupingBy(
                        Owed::consultant,
                        Collectors.mapping(one -> shown(one.plan(), question, gone), Collectors.toList())));
        TreeSet<String> keys = new TreeSet<>(rows.keySet());
        keys.addAll(found.month().keySet());
        keys.addAll(plans.keySet());
        keys.addAll(found.stock().keySet());
        keys.addAll(found.ordered().keySet());
        return keys.stream()
                .sorted(Comparator.comparing(this::called, NameOrder.BY_NAME).thenComparing(Comparator.naturalOrder()))
                .map(consultant -> part(
                        consultant,
                        found,
                        rows.getOrDefault(consultant, List.of()),
                        plans.getOrDefault(consultant, List.of()),
                        day))
                .toList();
    }

    /** What a consultant is called; null for nobody, who comes last. */
    private @Nullable String called(String consultant) {
        return consultant.equals(Cut.NONE) ? null : names.staff(consultant);
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

    private Part part(String consultant, DailyFound found, List<DailyContact> rows, List<Plan> plans, LocalDate day) {
        OwnersByKind owners = OwnersHeld.byKind(found.held().getOrDefault(consultant, Map.of()), names);
        return new Part(
                consultant,
                rows,
                plans,
                new Foot(
                        found.stock().getOrDefault(consultant, Map.of()),
                        found.ordered().getOrDefault(consultant, Map.of()),
                        owners.all(),
                        owners,
                        rows.size(),
                        found.month().getOrDefault(consultant, 0L),
                        rows.stream().filter(DailyContact::first).count(),
                        rows.stream().filter(DailyContact::planned).count(),
                        plans.stream()
                                .filter(plan -> plan.followUp() && !plan.dueOn().isAfter(day))
                                .count()));
    }

    private static DailyContact shown(DailyContact contact, DailyQuestion question, Set<String> gone) {
        if (gone.contains(contact.prospectId())) {
            return contact.unnamed();
        }
        return question.phones() ? contact : contact.withPhone(Masking.phone(contact.phone()));
    }

    private static Plan shown(Plan plan, DailyQuestion question, Set<String> gone) {
        if (gone.contains(plan.prospectId())) {
            return plan.unnamed();
        }
        return question.phones() ? plan : plan.withPhone(Masking.phone(plan.phone()));
    }
}
