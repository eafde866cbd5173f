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

/** All reports by their keys, for what is done with any of them: archives, comparisons, lists behind figures. */
@Component
public class Reports {

    /** Asked for late: what reports are made of may itself ask for all reports. */
    private final Supplier<Map<String, Report<?, ?>>> byKey;

    Reports(ObjectProvider<Report<?, ?>> reports) {
        this.byKey = SingletonSupplier.of(
                () -> new TreeMap<>(reports.stream().collect(Collectors.toMap(Report::key, Function.identity()))));
    }

    /** All of them, by key. */
    public List<Report<?, ?>> all() {
        return List.copyOf(byKey.get().values());
    }

    /** The report of a key; null if there is none. */
    public @Nullable Report<?, ?> find(@Nullable String key) {
        return key == null ? null : byKey.get().get(key);
    }

    /** What the reports add to the figures of a closed month. */
    public Stream<MonthCount> monthCounts() {
        return byKey.get().values().stream().map(Report::monthCount).flatMap(Stream::ofNullable);
    }

    /** The figures of the reports by the reports' keys. */
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
     * The form of a report.
     *
     * @param request what its page or its file would be asked
     * @throws QueryRejection if the request makes no sense to it, or is not the asker's
     */
    public static <Q, A> Form form(Report<Q, A> report, ReportRequest request) {
        Q question = question(report, request);
        return report.form(question, answer(report, question), request.format());
    }

    /** The form of a report as its page is printed: what the request does not say has its usual value. */
    public static Form printed(Report<?, ?> report, ReportRequest request) {
        checkReader(report, request);
        return form(report, UsualFilters.in(request, report));
    }

    /** The answer of a report. */
    static <Q, A> A answer(Report<Q, A> report, ReportRequest request) {
        return answer(report, question(report, request));
    }

    /** What a report is asked, if it is for the asker at all. */
    static <Q> Q question(Report<Q, ?> report, ReportRequest request) {
        checkReader(report, request);
        return report.question(request);
    }

    /** Refuses whom a report is not for, whatever they asked. */
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
