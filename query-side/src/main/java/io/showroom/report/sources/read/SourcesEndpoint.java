package io.showroom.report.sources.read;

import io.showroom.report.monthclose.read.ClosedFoot;
import io.showroom.report.read.AskedDays;
import io.showroom.report.read.ReportScope;
import io.showroom.report.read.ReportTexts;
import io.showroom.staff.Actor;
import io.showroom.web.read.Answers;
import io.showroom.web.read.Parameters;
import java.time.Instant;
import java.util.Locale;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/reports/sources} */
@RestController
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
            @RequestParam(required = false) String @Nullable [] store,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable String consultant,
            @RequestParam(required = false) @Nullable String touch,
            @RequestParam(required = false) @Nullable String asKnownAt,
            @RequestHeader(name = "Accept", required = false) @Nullable String accept,
            Locale locale)
            throws HttpMediaTypeNotAcceptableException {
        Parameters parameters = new Parameters();
        AskedDays days = AskedDays.of(parameters, from, to, month);
        TouchKind credited = parameters.oneOf("touch", touch, TouchKind.class);
        Instant instant = parameters.instant("asKnownAt", asKnownAt);
        parameters.check();
        SourcesQuestion question = new SourcesQuestion(
                ReportScope.of(actor, store, consultant, instant),
                days.from(),
                days.to(),
                credited == null ? TouchKind.FIRST : credited);
        SourcesReport report = queries.query(question, SourcesReport.class).join();
        return Answers.of(
                accept,
                report,
                () -> closedFoot.below(SourcesFile.of(report, question, texts, locale), report.closed(), locale));
    }
}
