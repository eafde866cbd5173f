package io.showroom.report.compare.read;

import io.showroom.form.read.Form;
import io.showroom.prospect.read.CustomerReferences;
import io.showroom.report.read.Report;
import io.showroom.report.read.ReportRequest;
import io.showroom.report.read.ReportScope;
import io.showroom.report.read.Reports;
import io.showroom.web.read.DeclaredParameters;
import io.showroom.web.read.QueryRejection;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Computes a report's form as known at two moments and compares the two. */
@Component
record Comparisons(Reports reports, EntriesBetween entries, CustomerReferences mentions, Clock clock) {

    static final String REPORT = "report";
    static final String FROM = "from-known";
    static final String TO = "to-known";
    static final String KNOWN = "asKnownAt";

    /** The comparison's own parameters. */
    static final Set<String> OWN = Set.of(REPORT, FROM, TO);

    /**
     * Returns the comparison that a request describes.
     *
     * @throws QueryRejection if the report is unknown, the earlier moment is missing, or the later one is before it
     */
    ReportComparison of(ReportRequest request) {
        String report = String.valueOf(request.text(REPORT));
        DeclaredParameters.verify(
                request.parameters(),
                Stream.concat(takes(report).stream(), OWN.stream()).collect(Collectors.toSet()));
        Instant from = request.instant(FROM);
        if (from == null) {
            throw QueryRejection.malformed(FROM, "required");
        }
        Instant to = request.instant(TO);
        Instant by = to == null ? clock.instant() : to;
        if (by.isBefore(from)) {
            throw QueryRejection.malformed(TO, "order");
        }
        ReportRequest of = request.only(takes(report));
        Form before = Reports.printed(named(report), of.knownAt(from));
        Form after = Reports.printed(named(report), of.knownAt(to));
        LocalDate named = of.days().to();
        LocalDate last = named == null ? YearMonth.from(of.today()).atEndOfMonth() : named;
        ReportScope scope = of.scope();
        return new ReportComparison(
                report,
                after.title(),
                from,
                to,
                FormDifference.of(before, after, request.format()),
                entries.count(scope, last, from, by),
                entries.list(scope, last, from, by));
    }

    /** Returns the same comparison as a form. */
    Form form(ReportRequest request) {
        ReportComparison compared = of(request);
        return CompareForm.of(
                compared, request.zone().getId(), mentions.of(compared.prospects(), request.actor()), request.format());
    }

    /** Returns every parameter a comparison can take: its own, and those of each report. */
    Set<String> taken() {
        Set<String> taken = new TreeSet<>(OWN);
        reports.all().forEach(report -> taken.addAll(takes(report)));
        return taken;
    }

    /** Returns those of them that only some of the reports take. */
    Set<String> beside() {
        Set<String> beside = taken();
        beside.removeAll(OWN);
        beside.removeIf(
                name -> reports.all().stream().allMatch(report -> takes(report).contains(name)));
        return beside;
    }

    /**
     * Returns the parameters of a report that a comparison can take: all but {@code asKnownAt}.
     *
     * @throws QueryRejection if there is no such report
     */
    Set<String> takes(@Nullable String report) {
        return takes(named(report));
    }

    private static Set<String> takes(Report<?, ?> report) {
        Set<String> taken = new TreeSet<>(report.filters().taken());
        taken.remove(KNOWN);
        return taken;
    }

    private Report<?, ?> named(@Nullable String name) {
        Report<?, ?> found = reports.find(name);
        if (found == null) {
            throw QueryRejection.malformed(REPORT, "unknownReport");
        }
        return found;
    }
}
