package io.showroom.report.read;

import io.showroom.form.read.Form;
import io.showroom.web.read.ParameterDeclaration;
import java.util.Set;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * The endpoint {@code GET /api/reports/<key>} of one report: the answer as JSON or the form as CSV or XLSX, by the
 * Accept header.
 */
@ResponseBody
public final class ReportEndpoint implements ParameterDeclaration {

    private final Report<?, ?> report;

    ReportEndpoint(Report<?, ?> report) {
        this.report = report;
    }

    /** Returns the answer. */
    public Object answer(ReportRequest request) {
        return Reports.answer(report, request);
    }

    /** Returns the form. */
    public Form form(ReportRequest request) {
        return Reports.form(report, request);
    }

    @Override
    public Set<String> taken() {
        return report.filters().taken();
    }

    @Override
    public Set<String> beside() {
        return report.filters().beside();
    }

    @Override
    public Set<String> needed() {
        return report.filters().needed();
    }

    @Override
    public Set<String> repeatable() {
        return Set.of("store");
    }
}
