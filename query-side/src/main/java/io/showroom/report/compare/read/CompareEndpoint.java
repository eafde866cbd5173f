package io.showroom.report.compare.read;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormFiles;
import io.showroom.report.read.ReportRequest;
import io.showroom.web.read.Takes;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/reports/compare}: a report as known at two moments, and what was recorded in between. */
@RestController
@Takes(
        value = {"report", "from-known", "to-known", "store", "month", "consultant"},
        beside = {
            "day",
            "from",
            "to",
            "by",
            "reading",
            "touch",
            "kind",
            "customer",
            "step",
            "heatFrom",
            "heatTo",
            "only",
            "grade",
            "model",
            "source"
        },
        repeats = "store")
record CompareEndpoint(Comparisons comparisons) {

    private static final String PATH = "/api/reports/compare";

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    Compared compare(ReportRequest request) {
        return comparisons.of(request);
    }

    @GetMapping(
            path = PATH,
            produces = {FormFiles.CSV, FormFiles.XLSX})
    Form file(ReportRequest request) {
        return comparisons.form(request);
    }
}
