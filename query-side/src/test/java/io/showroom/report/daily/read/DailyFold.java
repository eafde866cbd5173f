package io.showroom.report.daily.read;

import io.showroom.naming.read.NameOrder;
import io.showroom.projection.read.Timeline;
import io.showroom.prospect.read.ProspectState;
import io.showroom.report.contactsheet.read.SheetPlans;
import io.showroom.report.daily.read.DailyData.Owed;
import io.showroom.report.owners.read.OwnersHeld;
import io.showroom.report.read.Dimension;
import io.showroom.report.read.ReportScope;
import io.showroom.report.read.ReportTimeline;
import io.showroom.report.stock.read.OrderedFold;
import io.showroom.report.stock.read.StockFold;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Folds the data of the daily report in memory, prospect by prospect, for tests of its checks. */
final class DailyFold {

    private final ReportScope scope;
    private final LocalDate day;
    private final LocalDate nextDay;
    private final List<DailyContact> contacts = new ArrayList<>();
    private final Map<String, Long> month = new TreeMap<>();
    private final Map<String, Map<String, Long>> stock = new TreeMap<>();
    private final Map<String, Map<String, Long>> ordered = new TreeMap<>();
    private final Map<String, Map<String, Long>> held = new TreeMap<>();
    private final List<Owed> planned = new ArrayList<>();
    private final Set<String> registered = new HashSet<>();
    private final Set<String> kept = new HashSet<>();
    private final Set<String> listed = new HashSet<>();
    private final Map<String, String> regraded = new HashMap<>();

    DailyFold(ReportScope scope, LocalDate day, LocalDate nextDay) {
        this.scope = scope;
        this.day = day;
        this.nextDay = nextDay;
    }

    /** Adds a prospect; each only once. */
    void take(Timeline timeline) {
        if (scope.stores() != null && !scope.stores().contains(timeline.store())) {
            return;
        }
        for (DailyContact contact : ContactFold.of(timeline)) {
            if (wanted(contact.consultant())
                    && !contact.day().isBefore(day.withDayOfMonth(1))
                    && !contact.day().isAfter(day)) {
                month.merge(Dimension.orNone(contact.consultant()), 1L, Long::sum);
                if (contact.day().equals(day)) {
                    contacts.add(contact);
                }
            }
        }
        StockFold.of(ReportTimeline.of(timeline))
                .forEach(one -> stand(stock, one.day(), one.consultant(), one.grade(), one.change()));
        OrderedFold.of(timeline).forEach(one -> stand(ordered, one.day(), one.consultant(), one.grade(), one.change()));
        OwnersHeld.changes(timeline).forEach(one -> stand(held, one.day(), one.consultant(), one.car(), one.change()));
        plan(timeline);
        if (DailyChecks.registered(timeline, day)) {
            registered.add(timeline.prospectId());
        }
        if (SheetPlans.kept(timeline, day)) {
            kept.add(timeline.prospectId());
        }
        if (SheetPlans.listed(timeline, day)) {
            listed.add(timeline.prospectId());
        }
        regraded.putAll(DailyChecks.regraded(timeline, day));
    }

    private void stand(
            Map<String, Map<String, Long>> standing, LocalDate on, String consultant, String what, long change) {
        if (!day.isBefore(on) && wanted(consultant)) {
            standing.computeIfAbsent(consultant, key -> new TreeMap<>()).merge(what, change, Long::sum);
        }
    }

    /** Returns the data of all added prospects. */
    DailyData found() {
        for (Map<String, Map<String, Long>> standing : List.of(stock, ordered, held)) {
            standing.values().forEach(grades -> grades.values().removeIf(count -> count == 0));
            standing.values().removeIf(Map::isEmpty);
        }
        return new DailyData(contacts, month, stock, ordered, held, planned, registered, kept, listed, regraded);
    }

    private void plan(Timeline timeline) {
        for (PlanPeriod plan : PlanFold.of(timeline)) {
            if (plan.holds(day) && wanted(plan.consultant())) {
                ProspectState state = ProspectState.of(timeline);
                Plans.of(
                                timeline.prospectId(),
                                timeline.store(),
                                plan,
                                state.person().name(),
                                state.person("phone"),
                                day,
                                nextDay)
                        .map(made -> new Owed(
                                Dimension.orNone(plan.consultant()), made, NameOrder.key(state.person("name"))))
                        .ifPresent(planned::add);
            }
        }
    }

    private boolean wanted(@Nullable String consultant) {
        return scope.consultant() == null || scope.consultant().equals(consultant);
    }
}
