package io.showroom.report.register.read;

import io.showroom.form.read.Form;
import io.showroom.report.read.AbstractReport;
import io.showroom.report.read.ReportFilters;
import io.showroom.report.read.ReportRequest;
import io.showroom.report.read.ReportView;
import io.showroom.screen.read.ReportReaders;
import io.showroom.screen.read.ViewFormat;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The visit register of one or more days (docs/domain.md, section 5.1); today's page has the registration on the same
 * screen.
 */
@Component
class RegisterReport extends AbstractReport<RegisterQuestion, RegisterAnswer> {

    private static final ReportFilters FILTERS = ReportFilters.of(ReportFilters.Days.ANY)
            .and("day", LocalDate::toString)
            .and("month", "")
            .and("from", "")
            .and("to", "")
            .and("consultant", "")
            .and("only", "")
            .and("grade", "")
            .and("model", "")
            .and("source", "");

    private final VisitRegister register;

    RegisterReport(VisitRegister register) {
        super("visits", FILTERS, "prospect/visits", null);
        this.register = register;
    }

    @Override
    public String path() {
        return "/visits";
    }

    @Override
    public ReportReaders readers() {
        return ReportReaders.EVERYBODY;
    }

    /** Returns false: the register is in the main navigation. */
    @Override
    public boolean inTabs() {
        return false;
    }

    /** Returns the request for the reader's own store if they have one, with the days in ascending order. */
    @Override
    public ReportRequest meant(ReportRequest given, ReportRequest filled) {
        String own = filled.actor().store();
        ReportRequest meant = own != null && filled.text("store") != null ? filled.with("store", own) : filled;
        LocalDate from = filled.date("from");
        LocalDate to = filled.date("to");
        return from != null && to != null && to.isBefore(from)
                ? meant.with("from", to.toString()).with("to", from.toString())
                : meant;
    }

    @Override
    public RegisterQuestion question(ReportRequest request) {
        return RegisterQuestion.of(request);
    }

    @Override
    public RegisterAnswer answer(RegisterQuestion question) {
        return register.answer(question);
    }

    @Override
    public void audit(RegisterAnswer answer) {
        VisitRegister.audit(answer.rows());
    }

    @Override
    public Form form(RegisterQuestion question, RegisterAnswer answer, ViewFormat format) {
        return RegisterForm.of(answer, question, format);
    }

    @Override
    public Map<String, @Nullable Object> pageModel(RegisterQuestion question, RegisterAnswer answer, ReportView view) {
        RegisterAnswer whole = question.filter().narrowing().isEmpty() ? answer : register.answer(question.whole());
        return RegisterView.of(question, answer, whole, register.earliestAlone(question.actor()), view);
    }
}
