package io.showroom.report.register.read;

import io.showroom.directory.read.DutyRota;
import io.showroom.naming.read.MasterDataNames;
import io.showroom.projection.read.ReadModels;
import io.showroom.projection.read.RequiredTables;
import io.showroom.prospect.read.Arrivals;
import io.showroom.prospect.read.AuditedAccess;
import io.showroom.prospect.read.FormerProspects;
import io.showroom.prospect.read.RegisteredVisit;
import io.showroom.prospect.read.Visibility;
import io.showroom.staff.Actor;
import io.showroom.web.read.QueryRejection;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Queries the visit register: the visits, calls and leads of some days, as far as the user may see them. */
@Component
record VisitRegister(
        ReadModels readModels,
        JdbcClient database,
        DutyRota rota,
        FormerProspects handedOver,
        MasterDataNames names,
        Clock clock)
        implements Arrivals {

    private static final Comparator<RegisteredVisit> BY_ARRIVAL = Comparator.<RegisteredVisit, Instant>comparing(
                    visit -> visit.stay().arrivedAt())
            .thenComparing(RegisteredVisit::prospectId)
            .thenComparing(RegisteredVisit::sequence);

    private static final int DAYS_AT_RECEPTION = 7;

    /**
     * Returns the register as far as the user may see it. Its sums contain no personal data; the caller records the
     * lines it shows with {@link #audit}.
     */
    RegisterAnswer answer(RegisterQuestion question) {
        verifySpan(question);
        List<RegisteredVisit> visits = readModels.inOneSnapshot(() -> found(question));
        return new RegisterAnswer(question.from(), question.to(), RegisterTotals.of(visits), summary(visits), visits);
    }

    private List<RegisteredVisit> found(RegisterQuestion question) {
        Instant known = question.asKnownAt();
        List<String> stores = question.stores();
        List<RegisteredVisit> visits = readModels.ask(
                known,
                RequiredTables.of(stores.isEmpty() ? null : stores, "visit_row"),
                sums -> visits(stores, question.from(), question.to()));
        BiFunction<String, LocalDate, List<String>> duty = duty(visits);
        RegisterFilter filter = question.filter();
        return seen(
                visits.stream().filter(visit -> filter.takes(visit, RegisterSummary.followed(visit, duty))),
                question.actor());
    }

    /**
     * Rejects longer periods for users who may read one day at a time only (reception): the register of all days would
     * amount to the customer list.
     */
    private void verifySpan(RegisterQuestion question) {
        LocalDate earliest = earliestAlone(question.actor());
        if (earliest != null && (!question.oneDay() || question.from().isBefore(earliest))) {
            throw QueryRejection.forbidden("registerOneDay");
        }
    }

    /**
     * Returns the earliest store day of a user who may read one day at a time only, a week ago; null for users who may
     * read any days.
     */
    @Nullable
    LocalDate earliestAlone(Actor actor) {
        String store = actor.store();
        return Visibility.searchesOnly(actor) && store != null
                ? LocalDate.ofInstant(clock.instant(), names.zone(store)).minusDays(DAYS_AT_RECEPTION)
                : null;
    }

    /** Returns the visits that the user may see, by arrival, masked as their role requires. */
    private List<RegisteredVisit> seen(Stream<RegisteredVisit> visits, Actor actor) {
        List<RegisteredVisit> seen = visits.filter(visit -> Visibility.sees(actor, visit.store(), visit.consultant()))
                .sorted(BY_ARRIVAL)
                .toList();
        Set<String> gone =
                handedOver.among(seen.stream().map(RegisteredVisit::prospectId).toList(), Visibility.reader(actor));
        return seen.stream()
                .map(visit -> gone.contains(visit.prospectId()) ? visit.unnamed() : shown(visit, actor))
                .toList();
    }

    /**
     * Returns the customers who came to a store on a day and have not left, by arrival, as far as the user may see
     * them; they are recorded as audited accesses.
     *
     * @param day the store day
     */
    @Override
    public List<RegisteredVisit> here(String store, LocalDate day, Actor actor) {
        return audit(readModels.inOneSnapshot(
                () -> seen(visits(List.of(store), day, day).stream().filter(RegisteredVisit::here), actor)));
    }

    /** Records the persons of these lines as audited accesses, and returns the lines. */
    static List<RegisteredVisit> audit(List<RegisteredVisit> visits) {
        visits.forEach(visit -> AuditedAccess.person(
                visit.prospectId(), visit.who().name(), visit.personal().phone()));
        return visits;
    }

    /**
     * Returns the sums of lines, with the duty rota of their days; stays by grade in the order of the stores' schemes,
     * hottest first.
     */
    private RegisterSummary summary(List<RegisteredVisit> visits) {
        List<String> grades = visits.stream()
                .map(RegisteredVisit::store)
                .distinct()
                .flatMap(store -> names.grades(store, false, Locale.ROOT).stream())
                .map(MasterDataNames.Choice::key)
                .distinct()
                .toList();
        return RegisterSummary.of(visits, duty(visits)).inOrderOf(grades);
    }

    private BiFunction<String, LocalDate, List<String>> duty(List<RegisteredVisit> visits) {
        Map<String, Map<LocalDate, List<String>>> duty = new HashMap<>();
        for (String store :
                visits.stream().map(RegisteredVisit::store).distinct().toList()) {
            List<LocalDate> days = visits.stream()
                    .filter(visit -> visit.store().equals(store))
                    .map(RegisteredVisit::day)
                    .sorted()
                    .toList();
            duty.put(store, rota.between(store, days.getFirst(), days.getLast()));
        }
        return (store, day) -> duty.getOrDefault(store, Map.of()).getOrDefault(day, List.of());
    }

    private List<RegisteredVisit> visits(List<String> stores, LocalDate from, LocalDate to) {
        return database.sql("""
                        SELECT *
                        FROM visit_row
                        WHERE day BETWEEN :from AND :to AND (cardinality(:stores) = 0 OR store = ANY (:stores))
                        """)
                .param("from", from)
                .param("to", to)
                .param("stores", stores.toArray(String[]::new))
                .query(VisitRows.TABLE.reader())
                .list();
    }

    private RegisteredVisit shown(RegisteredVisit visit, Actor actor) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of(visit.zone()));
        return Visibility.seesPhone(actor, visit.day().equals(today)) ? visit : visit.masked();
    }
}
