package io.showroom.report.daily.read;

import io.showroom.directory.read.Directory;
import io.showroom.naming.read.MasterDataNames;
import io.showroom.naming.read.NameOrder;
import io.showroom.prospect.read.FormerProspects;
import io.showroom.prospect.read.Masking;
import io.showroom.report.daily.read.DailyAnswer.Foot;
import io.showroom.report.daily.read.DailyAnswer.Part;
import io.showroom.report.daily.read.DailyAnswer.PlannedAct;
import io.showroom.report.daily.read.DailyData.Owed;
import io.showroom.report.owners.read.OwnersByKind;
import io.showroom.report.owners.read.OwnersHeld;
import io.showroom.report.read.Dimension;
import io.showroom.report.read.ReportScope;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Groups the data of the daily sales report by consultant, and masks what the reader may not see. */
@Component
record DailyParts(FormerProspects handedOver, Directory directory, MasterDataNames names) {

    private static final int LONG_CLOSED = 31;

    private static final Comparator<Owed> IN_ORDER = Comparator.comparing(
                    (Owed owed) -> owed.plan().dueOn())
            .thenComparing(Owed::nameOrder, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(owed -> owed.plan().prospectId());

    /** Returns a part for each consultant with any figure, in the order of their names. */
    List<Part> of(DailyData found, DailyQuestion question) {
        LocalDate day = question.day();
        Map<String, LocalDate> nextOpen = new HashMap<>();
        List<Owed> owed = found.planned().stream()
                .filter(one -> !one.plan()
                        .dueOn()
                        .isAfter(nextOpen.computeIfAbsent(one.plan().store(), store -> nextOpen(store, day))))
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
                .collect(Collectors.groupingBy(contact -> Dimension.orNone(contact.consultant())));
        Map<String, List<PlannedAct>> plans = owed.stream()
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

    /** Returns the consultant's name; null for nobody, which sorts last. */
    private @Nullable String called(String consultant) {
        return consultant.equals(Dimension.NONE) ? null : names.staff(consultant);
    }

    /** Returns the day by which every store in the scope has been open again. */
    LocalDate nextDay(ReportScope scope, LocalDate day) {
        @Nullable List<String> stores = scope.stores();
        return (stores == null ? names.stores().stream().map(MasterDataNames.Choice::key) : stores.stream())
                .map(store -> nextOpen(store, day))
                .max(Comparator.naturalOrder())
                .orElse(day.plusDays(1));
    }

    /** Returns the next day a store is open; the day after if it stays closed for 31 days. */
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
            String consultant, DailyData found, List<DailyContact> rows, List<PlannedAct> plans, LocalDate day) {
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
                        rows.stream()
                                .filter(contact -> contact.contact().first())
                                .count(),
                        rows.stream()
                                .filter(contact -> contact.contact().planned())
                                .count(),
                        plans.stream()
                                .filter(plan -> plan.followUp() && !plan.dueOn().isAfter(day))
                                .count()));
    }

    private static DailyContact shown(DailyContact contact, DailyQuestion question, Set<String> gone) {
        if (gone.contains(contact.prospectId())) {
            return contact.unnamed();
        }
        return question.phones() ? contact : contact.masked();
    }

    private static PlannedAct shown(PlannedAct plan, DailyQuestion question, Set<String> gone) {
        if (gone.contains(plan.prospectId())) {
            return plan.unnamed();
        }
        return question.phones() ? plan : plan.withPhone(Masking.phone(plan.phone()));
    }
}
