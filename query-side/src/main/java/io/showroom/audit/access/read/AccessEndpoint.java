package io.showroom.audit.access.read;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormFiles;
import io.showroom.report.read.ReportRequest;
import io.showroom.web.read.DeclaresParameters;
import io.showroom.web.read.Paging;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Endpoint of the access log: {@code GET /api/audit/access} returns who accessed whose personal data, when, from where
 * and why.
 */
@RestController
@DeclaresParameters({"who", "prospect", "kind", "from", "to", "month"})
record AccessEndpoint(AccessRows rows, AccessForm form) {

    /** Maximum number of rows of an exported file. */
    static final int MOST = 20_000;

    private static final String NEWEST_FIRST = "seenAt,desc";

    /** One page of the access log. */
    record Answer(LocalDate from, LocalDate to, int page, int size, long total, List<AccessLine> rows) {}

    @GetMapping(path = "/api/audit/access", produces = MediaType.APPLICATION_JSON_VALUE)
    Answer list(ReportRequest request, @RequestParam @Nullable Integer page, @RequestParam @Nullable Integer size) {
        AccessQuestion question = AccessQuestion.of(request);
        Paging paging = Paging.of(page, size, null, Set.of("seenAt"), NEWEST_FIRST);
        return new Answer(
                question.from(),
                question.to(),
                paging.page(),
                paging.size(),
                rows.count(question),
                rows.newest(question, paging.size(), (long) paging.page() * paging.size()));
    }

    @GetMapping(
            path = "/api/audit/access",
            produces = {FormFiles.CSV, FormFiles.XLSX})
    Form file(ReportRequest request) {
        AccessQuestion question = AccessQuestion.of(request);
        return form.of(question, rows.newest(question, MOST, 0), request.actor(), request.format());
    }
}
