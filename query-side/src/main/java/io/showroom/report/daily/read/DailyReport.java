package io.showroom.report.daily.read;

import io.showroom.form.read.Form;
import io.showroom.projection.read.ReadModels;
import io.showroom.prospect.read.Visibility;
import io.showroom.report.daily.read.DailyAnswer.Check;
import io.showroom.report.daily.read.DailyAnswer.Part;
import io.showroom.report.read.AbstractReport;
import io.showroom.report.read.ReportFilters;
import io.showroom.report.read.ReportRequest;
import io.showroom.report.read.ReportScope;
import io.showroom.report.read.ReportView;
import io.showroom.screen.read.ViewFormat;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The daily sales report (docs/domain.md, section 5.3): the contacts of each consultant, tomorrow's plan and the
 * counts.
 */
@Component
@Order(10)
class DailyReport extends AbstractReport<DailyQuestion, DailyAnswer> {

    static final String KEY = "daily";

    private static final ReportFilters FILTERS = ReportFilters.ofDay();

    private final ReadModels readModels;
    private final DailyTables tables;
    private final DailyParts parts;

    DailyReport(ReadModels readModels, DailyTables tables, DailyParts parts) {
        super(KEY, FILTERS, "report/daily", new DailyFigures(tables, readModels));
        this.readModels = readModels;
        this.tables = tables;
        this.parts = parts;
    }

    @Override
    public DailyQuestion question(ReportRequest request) {
        LocalDate day = request.date("day");
        Actor actor = request.actor();
        return new DailyQuestion(
                request.scope(),
                day == null ? request.today() : day,
                Visibility.seesPhones(actor),
                Visibility.reader(actor));
    }

    @Override
    public DailyAnswer answer(DailyQuestion question) {
        return readModels.inOneSnapshot(() -> {
            ReportScope scope = question.scope();
            LocalDate day = question.day();
            LocalDate nextDay = parts.nextDay(scope, day);
            Snapshot looked = readModels.ask(
                    scope.asKnownAt(),
                    DailyTables.wanted(scope, day),
                    sums -> new Snapshot(sums.position(), tables.found(scope, day, nextDay)));
            DailyData found = looked.found();
            List<Check> checks = scope.consultant() == null ? DailyChecks.of(found) : List.of();
            return new DailyAnswer(looked.position(), day, nextDay, parts.of(found, question), checks);
        });
    }

    private record Snapshot(long position, DailyData found) {}

    @Override
    public void audit(DailyAnswer answer) {
        answer.consultants().forEach(Part::audit);
    }

    @Override
    public Form form(DailyQuestion question, DailyAnswer answer, ViewFormat format) {
        return DailyForm.of(answer, question, format);
    }

    @Override
    public Map<String, @Nullable Object> pageModel(DailyQuestion question, DailyAnswer answer, ReportView view) {
        Actor actor = view.request().actor();
        answer.consultants().forEach(Part::toldOnScreen);
        return Map.of(
                "daily", answer,
                "day", question.day(),
                "present", question.day().equals(view.today()),
                "comments", actor.hasAny(Role.MANAGER) && question.scope().asKnownAt() == null,
                "meets", actor.hasAny(Role.MANAGER, Role.ASSISTANT));
    }
}
