package io.showroom.report.sources.read;

import io.showroom.report.monthclose.read.ClosedFoot;
import io.showroom.report.read.ReportTexts;
import io.showroom.staff.Actor;
import io.showroom.web.read.Answers;
import io.showroom.web.read.Takes;
import java.util.Locale;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/reports/sources} */
@RestController
@Takes({"store", "from", "to", "month", "consultant", "touch", "asKnownAt"})
class SourcesEndpoint {

    private final QueryGateway queries;
    private final ReportTexts texts;
    private final ClosedFoot closedFoot;

    SourcesEndpoint(QueryGateway queries, ReportTexts texts, ClosedFoot closedFoot) {
        this.closedFoot = closedFoot;
        this.queries = queries;
        this.texts = texts;
    }

    @GetMapping("/api/reports/sources")
    ResponseEntity<Object> sources(
            Actor actor,
            @RequestParam MultiValueMap<String, String> address,
            @RequestHeader(name = "Accept", required = false) @Nullable String accept,
            Locale locale)
            throws HttpMediaTypeNotAcceptableException {
        SourcesQuestion question = SourcesAddress.question(address, actor);
        SourcesReport report = queries.query(question, SourcesReport.class).join();
        return Answers.of(
                accept,
                report,
                () -> closedFoot.below(SourcesFile.of(report, question, texts, locale), report.closed(), locale));
    }
}
