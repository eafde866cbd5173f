package io.showroom.report.stores.read;

import io.showroom.form.read.Form;
import io.showroom.report.read.AbstractReport;
import io.showroom.report.read.ReportFilters;
import io.showroom.report.read.ReportRequest;
import io.showroom.report.read.ReportView;
import io.showroom.screen.read.ReportReaders;
import io.showroom.screen.read.ViewFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The comparison of stores on a day and in the month so far; its page is the group manager's home. */
@Component
class StoresReport extends AbstractReport<StoresQuestion, StoresAnswer> {

    static final String KEY = "stores";

    private static final ReportFilters FILTERS = ReportFilters.of(ReportFilters.Days.LAST)
            .and("day", LocalDate::toString)
            .ofSeveralStores();

    private final StoresSideBySide stores;
    private final Clock clock;

    StoresReport(StoresSideBySide stores, Clock clock) {
        super(KEY, FILTERS, "report/stores", new StoresFigures(clock));
        this.stores = stores;
        this.clock = clock;
    }

    @Override
    public String path() {
        return "/stores";
    }

    @Override
    public ReportReaders readers() {
        return ReportReaders.GROUP;
    }

    @Override
    public boolean inTabs() {
        return false;
    }

    @Override
    public StoresQuestion question(ReportRequest request) {
        return StoresQuestion.of(request, clock.instant());
    }

    @Override
    public StoresAnswer answer(StoresQuestion question) {
        return stores.of(question);
    }

    @Override
    public Form form(StoresQuestion question, StoresAnswer answer, ViewFormat format) {
        return StoresForm.of(answer, question, format);
    }

    @Override
    public Map<String, @Nullable Object> pageModel(StoresQuestion question, StoresAnswer answer, ReportView view) {
        return Map.of(
                "day", answer.day(),
                "before", answer.before(),
                "present", question.present(),
                "live", question.present() && question.asKnownAt() == null,
                "lines", answer.lines(),
                "stages", StoreAchievement.STAGES,
                "grades", StoresForm.grades(answer.lines(), view.format()),
                "chart", StoresChart.of(answer, question.asKnownAt(), view.format()));
    }
}
