package io.showroom.report.read;

import io.showroom.form.read.Form;
import io.showroom.web.read.QueryRejection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The registry of all reports by their keys. */
@Component
public class Reports {

    /** Resolved lazily, as beans that reports depend on may themselves depend on all reports. */
    private final Supplier<Map<String, Report<?, ?>>> byKey;

    Reports(ObjectProvider<Report<?, ?>> reports) {
        this.byKey = SingletonSupplier.of(
                () -> new TreeMap<>(reports.stream().collect(Collectors.toMap(Report::key, Function.identity()))));
    }

    /** Returns all reports, by key. */
    public List<Report<?, ?>> all() {
        return List.copyOf(byKey.get().values());
    }

    /** Returns the report of a key; null if there is none. */
    public @Nullable Report<?, ?> find(@Nullable String key) {
        return key == null ? null : byKey.get().get(key);
    }

    /** Returns what the reports add to the figures of a closed month. */
    public Stream<MonthCount> monthCounts() {
        return byKey.get().values().stream().map(Report::monthCount).flatMap(Stream::ofNullable);
    }

    /** Returns the figures of the reports, by the reports' keys. */
    Map<String, ReportFigures> figures() {
        Map<String, ReportFigures> figures = new TreeMap<>();
        byKey.get().forEach((key, report) -> {
            ReportFigures own = report.figures();
            if (own != null) {
                figures.put(key, own);
            }
        });
        return figures;
    }

    /**
     * Returns the form of a report.
     *
     * @param request the request of its page or file
     * @throws QueryRejection if a parameter is invalid, or the user may not see what it asks for
     */
    public static <Q, A> Form form(Report<Q, A> report, ReportRequest request) {
        Q question = question(report, request);
        return report.form(question, answer(report, question), request.format());
    }

    /** Returns the form of a report as its page prints it: with the defaults of absent parameters. */
    public static Form printed(Report<?, ?> report, ReportRequest request) {
        checkReader(report, request);
        return form(report, UsualFilters.in(request, report));
    }

    /** Returns the answer of a report and records its persons as audited accesses. */
    static <Q, A> A answer(Report<Q, A> report, ReportRequest request) {
        return answer(report, question(report, request));
    }

    /** Returns the query of a report, if the user may read it. */
    static <Q> Q question(Report<Q, ?> report, ReportRequest request) {
        checkReader(report, request);
        return report.question(request);
    }

    /** Rejects users who may not read the report. */
    static void checkReader(Report<?, ?> report, ReportRequest request) {
        if (!report.readers().include(request.actor())) {
            throw QueryRejection.forbidden("reportsNotYours");
        }
    }

    private static <Q, A> A answer(Report<Q, A> report, Q question) {
        A answer = report.answer(question);
        report.audit(answer);
        return answer;
    }
}
