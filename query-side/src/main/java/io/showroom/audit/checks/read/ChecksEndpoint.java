package io.showroom.audit.checks.read;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormFiles;
import io.showroom.projection.read.ReadModels;
import io.showroom.report.read.ReportRequest;
import io.showroom.web.read.DeclaresParameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Endpoint {@code GET /api/audit/checks}: all checks with the number of their findings; below it, each with its list.
 */
@RestController
@DeclaresParameters(
        value = {"store", "from", "to", "month"},
        repeats = "store")
record ChecksEndpoint(Checks checks, CheckForm form, ReadModels readModels) {

    /** All checks with their default parameters. */
    record Overview(long position, LocalDate from, LocalDate to, List<Line> checks) {}

    /** A check with its parameters and number of findings, at most a thousand. */
    record Line(String check, Map<String, Integer> parameters, int findings) {}

    /** The findings of one check. */
    record Answer(
            long position,
            String check,
            LocalDate from,
            LocalDate to,
            Map<String, Integer> parameters,
            List<Finding> rows) {}

    @GetMapping("/api/audit/checks")
    Overview overview(ReportRequest request) {
        CheckQuestion question = checks.question(null, request);
        long position = checks.position();
        List<Line> lines = new ArrayList<>();
        checks.counts(question)
                .forEach((check, found) -> lines.add(
                        new Line(check.name(), Checks.usual(check, question).parameters(), found)));
        return new Overview(position, question.from(), question.to(), lines);
    }

    @GetMapping(path = "/api/audit/checks/{check}", produces = MediaType.APPLICATION_JSON_VALUE)
    @DeclaresParameters({"days", "minutes", "contacts", "before", "after", "seconds", "percent", "entries"})
    Answer list(@PathVariable String check, ReportRequest request) {
        AuditCheck asked = checks.named(check);
        CheckQuestion question = checks.question(asked, request);
        return readModels.inOneSnapshot(() -> new Answer(
                checks.position(),
                asked.name(),
                question.from(),
                question.to(),
                question.parameters(),
                Checks.found(asked, question)));
    }

    @GetMapping(
            path = "/api/audit/checks/{check}",
            produces = {FormFiles.CSV, FormFiles.XLSX})
    @DeclaresParameters({"days", "minutes", "contacts", "before", "after", "seconds", "percent", "entries"})
    Form file(@PathVariable String check, ReportRequest request) {
        AuditCheck asked = checks.named(check);
        CheckQuestion question = checks.question(asked, request);
        return readModels.inOneSnapshot(() -> form.of(asked, question, Checks.found(asked, question), request));
    }
}
