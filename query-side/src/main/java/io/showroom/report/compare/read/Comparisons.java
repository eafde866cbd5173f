package io.showroom.report.compare.read;

import io.showroom.form.read.Form;
import io.showroom.report.read.Asked;
import io.showroom.report.read.Period;
import io.showroom.report.read.Report;
import io.showroom.report.read.ReportRequest;
import io.showroom.report.read.ReportScope;
import io.showroom.report.read.Reports;
import io.showroom.screen.read.Say;
import io.showroom.staff.Actor;
import io.showroom.web.read.Declined;
import io.showroom.web.read.Given;
import io.showroom.web.read.TakenParameters;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Lays a report out as known at two moments and compares. */
@Component
class Comparisons {

    static final String REPORT = "report";
    static final String FROM = "from-known";
    static final String TO = "to-known";
    static final String KNOWN = "asKnownAt";

    private static final Set<String> OWN = Set.of(REPORT, FROM, TO);

    private final Reports reports;
    private final EntriesBetween entries;
    private final Clock clock;

    Comparisons(Reports reports, EntriesBetween entries, Clock clock) {
        this.reports = reports;
        this.entries = entries;
        this.clock = clock;
    }

    /** The moments of an address by the store's clock: the earlier one, null if it names none. */
    static @Nullable Instant from(MultiValueMap<String, String> address, Say say, Actor actor) {
        String given = address.getFirst(FROM);
        return Given.moment(
                FROM, given == null || given.isBlank() ? address.getFirst(KNOWN) : given, say.zone(actor.store()));
    }

    /** The later one, null for now. */
    static @Nullable Instant to(MultiValueMap<String, String> address, Say say, Actor actor) {
        return Given.moment(TO, address.getFirst(TO), say.zone(actor.store()));
    }

    /** Compares what an address asks for. */
    Compared of(MultiValueMap<String, String> address, Say say, Actor actor) {
        String report = String.valueOf(address.getFirst(REPORT));
        TakenParameters.verify(
                address, Stream.concat(takes(report).stream(), OWN.stream()).collect(Collectors.toSet()));
        Instant from = from(address, say, actor);
        if (from == null) {
            throw Declined.malformed(FROM, "required");
        }
        Instant to = to(address, say, actor);
        Instant by = to == null ? clock.instant() : to;
        if (by.isBefore(from)) {
            throw Declined.malformed(TO, "order");
        }
        Form before = form(report, address, from, say, actor);
        Form after = form(report, address, to, say, actor);
        Asked asked = ReportScope.of(actor, texts(address.get("store")), address.getFirst("consultant"), null);
        LocalDate last = lastDay(address, say, actor);
        return new Compared(
                report,
                after.title(),
                from,
                to,
                FormDifference.of(before, after, say),
                entries.count(asked, last, from, by),
                entries.list(asked, last, from, by));
    }

    /**
     * The parameters of a report beside those of the comparison.
     *
     * @throws Declined if there is no such report
     */
    Set<String> takes(@Nullable String report) {
        Set<String> taken = new HashSet<>(named(report).filters().taken());
        taken.remove(KNOWN);
        return taken;
    }

    private Report<?, ?> named(@Nullable String name) {
        Report<?, ?> found = reports.find(name);
        if (found == null) {
            throw Declined.malformed(REPORT, "unknownReport");
        }
        return found;
    }

    private Form form(
            String name, MultiValueMap<String, String> address, @Nullable Instant known, Say say, Actor actor) {
        MultiValueMap<String, String> asked = new LinkedMultiValueMap<>(address);
        asked.keySet().retainAll(takes(name));
        return Reports.printed(named(name), new ReportRequest(asked, actor, say).knownAt(known));
    }

    /** The last day an address is about; months and days alike, the present one if it names none. */
    private static LocalDate lastDay(MultiValueMap<String, String> address, Say say, Actor actor) {
        LocalDate last = Period.of(address).to();
        return last == null ? YearMonth.from(say.today(actor.store())).atEndOfMonth() : last;
    }

    private static String @Nullable [] texts(@Nullable List<String> values) {
        return values == null ? null : values.toArray(String[]::new);
    }
}
