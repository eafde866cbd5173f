package io.showroom.report.compare.read;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormFiles;
import io.showroom.report.read.ReportRequest;
import io.showroom.web.read.ParameterDeclaration;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The endpoint {@code GET /api/reports/compare}: a report as known at two moments, and the events recorded in between;
 * as JSON, CSV or XLSX.
 */
@RestController
record CompareEndpoint(Comparisons comparisons) implements ParameterDeclaration {

    private static final String PATH = "/api/reports/compare";

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    ReportComparison compare(ReportRequest request) {
        return comparisons.of(request);
    }

    @GetMapping(
            path = PATH,
            produces = {FormFiles.CSV, FormFiles.XLSX})
    Form file(ReportRequest request) {
        return comparisons.form(request);
    }

    @Override
    public Set<String> taken() {
        return comparisons.taken();
    }

    @Override
    public Set<String> beside() {
        return comparisons.beside();
    }

    @Override
    public Set<String> needed() {
        return Set.of(Comparisons.REPORT, Comparisons.FROM);
    }

    @Override
    public Set<String> repeatable() {
        return Set.of("store");
    }
}
