package io.showroom.report.read;

import io.showroom.form.read.Form;
import io.showroom.web.read.ParameterDeclaration;
import java.util.Set;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * {@code GET /api/reports/<key>} of one report: its answer as JSON, its form as CSV and XLSX, whichever the Accept
 * header prefers.
 */
@ResponseBody
public final class ReportEndpoint implements ParameterDeclaration {

    private final Report<?, ?> report;

    ReportEndpoint(Report<?, ?> report) {
        this.report = report;
    }

    /** The answer. */
    public Object answer(ReportRequest request) {
        return Reports.answer(report, request);
    }

    /** The form. */
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
