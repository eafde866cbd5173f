package io.showroom.audit.access.read;

import io.showroom.audit.home.read.Limit;
import io.showroom.form.read.Form;
import io.showroom.form.read.FormFiles;
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
 * Endpoint {@code GET /api/audit/access/unusual}: all rules with the number of their findings; {@code /{rule}}: one
 * rule with its findings.
 */
@RestController
@DeclaresParameters({"who", "prospect", "kind", "from", "to", "month"})
record UnusualAccessEndpoint(UnusualAccesses unusual) {

    /** All rules with their default parameters. */
    record Overview(LocalDate from, LocalDate to, List<Line> rules) {}

    /** A rule with its parameters and number of findings. */
    record Line(String rule, Map<String, Integer> parameters, int findings) {}

    /** The findings of one rule. */
    record Answer(
            String rule, LocalDate from, LocalDate to, Map<String, Integer> parameters, List<UnusualAccess> rows) {}

    @GetMapping("/api/audit/access/unusual")
    Overview overview(ReportRequest request) {
        AccessQuestion question = AccessQuestion.of(request);
        List<Line> lines = new ArrayList<>();
        unusual.all(question, request.format())
                .forEach((rule, found) ->
                        lines.add(new Line(rule.name(), Limit.usual(rule.parameters()), found.size())));
        return new Overview(question.from(), question.to(), lines);
    }

    @GetMapping(path = "/api/audit/access/unusual/{rule}", produces = MediaType.APPLICATION_JSON_VALUE)
    @DeclaresParameters({"customers", "numbers", "minutes", "rows", "opens", "closes"})
    Answer list(@PathVariable String rule, ReportRequest request) {
        UnusualAccesses.Found found = unusual.ask(rule, request);
        AccessQuestion question = found.question();
        return new Answer(found.rule().name(), question.from(), question.to(), found.set(), found.rows());
    }

    @GetMapping(
            path = "/api/audit/access/unusual/{rule}",
            produces = {FormFiles.CSV, FormFiles.XLSX})
    @DeclaresParameters({"customers", "numbers", "minutes", "rows", "opens", "closes"})
    Form file(@PathVariable String rule, ReportRequest request) {
        return UnusualAccessForm.of(unusual.ask(rule, request), request.format());
    }
}
