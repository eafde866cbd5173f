package io.showroom.report.contactsheet.read;

import io.showroom.directory.read.Directory;
import io.showroom.form.read.Form;
import io.showroom.prospect.read.Visibility;
import io.showroom.report.contactsheet.read.ContactSheet.SheetBlock;
import io.showroom.report.read.Report;
import io.showroom.report.read.ReportFigures;
import io.showroom.report.read.ReportFilters;
import io.showroom.report.read.ReportFilters.Days;
import io.showroom.report.read.ReportRequest;
import io.showroom.report.read.ReportView;
import io.showroom.screen.read.ViewFormat;
import io.showroom.web.read.ParameterValues;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The contact status sheet of a month as a report (docs/domain.md, section 5.4). Its page shows the sheet of one store
 * as a paged grid, of the first consultant unless one or all are chosen.
 */
@Component
@Order(30)
class ContactSheetReport implements Report<SheetQuestion, ContactSheet> {

    static final String KEY = "contact-sheet";

    private static final int ROWS = 400;
    private static final int MOST_PAGES = 1000;
    private static final ReportFilters FILTERS =
            ReportFilters.of(Days.MONTH).and("month", "").and("consultant", "").onPage("grade", "only", "page");

    private final ContactSheets sheets;
    private final SheetChoices choices;
    private final Directory directory;

    ContactSheetReport(ContactSheets sheets, SheetSource source, Directory directory) {
        this.sheets = sheets;
        this.choices = new SheetChoices(source);
        this.directory = directory;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public ReportFilters filters() {
        return FILTERS;
    }

    @Override
    public ReportRequest meant(ReportRequest given, ReportRequest filled) {
        return choices.meant(given, filled);
    }

    @Override
    public SheetQuestion question(ReportRequest request) {
        YearMonth month = request.month();
        SheetExcerpt part = new SheetExcerpt(
                ParameterValues.text("grade", request.text("grade")),
                request.oneOf("only", SheetExcerpt.Only.class),
                request.number("page", 0, MOST_PAGES, 0),
                SheetExcerpt.ALL);
        return new SheetQuestion(request.scope(), month, Visibility.reader(request.actor()), part);
    }

    @Override
    public SheetQuestion onPage(SheetQuestion question) {
        return new SheetQuestion(
                question.scope(),
                question.month(),
                question.reader(),
                question.part().of(ROWS));
    }

    @Override
    public ContactSheet answer(SheetQuestion question) {
        return sheets.of(question);
    }

    @Override
    public Form form(SheetQuestion question, ContactSheet answer, ViewFormat format) {
        return new ContactSheetForm(question, directory, format).of(answer);
    }

    @Override
    public String template() {
        return "report/contact-sheet";
    }

    @Override
    public Map<String, @Nullable Object> pageModel(SheetQuestion question, ContactSheet answer, ReportView view) {
        ViewFormat format = view.format();
        YearMonth month = question.month();
        String store = Objects.requireNonNull(view.filter("store"));
        SheetMarkup markup = new SheetMarkup(question, store, sheets.making(store, question), format);
        int lines = answer.blocks().stream().mapToInt(SheetBlock::left).sum();
        return Map.of(
                "blocks", answer.blocks().stream().map(markup::shown).toList(),
                "foot", answer.foot(),
                "footGrades", answer.foot().grades(store, format),
                "present", YearMonth.from(format.today(store)).equals(month),
                "days", markup.days(),
                "consultants", choices.consultants(store, month, view.request()),
                "chosen", question.part(),
                "pages", Math.max(1, (lines + ROWS - 1) / ROWS),
                "rest", view.given("store", "consultant", "grade", "only", "asKnownAt"));
    }

    @Override
    public ReportFigures figures() {
        return new ContactSheetFigures();
    }
}
