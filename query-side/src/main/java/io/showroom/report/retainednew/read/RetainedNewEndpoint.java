package io.showroom.report.retainednew.read;

import io.showroom.report.monthclose.read.ClosedFoot;
import io.showroom.report.read.By;
import io.showroom.report.read.ReportScope;
import io.showroom.report.read.ReportTexts;
import io.showroom.staff.Actor;
import io.showroom.web.read.Answers;
import io.showroom.web.read.Parameters;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Locale;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/reports/retained-new} */
@RestController
class RetainedNewEndpoint {

    private static final YearMonth UNUSED = YearMonth.of(2000, 1);

    private final QueryGateway queries;
    private final ReportTexts texts;
    private final ClosedFoot closedFoot;

    RetainedNewEndpoint(QueryGateway queries, ReportTexts texts, ClosedFoot closedFoot) {
        this.closedFoot = closedFoot;
        this.queries = queries;
        this.texts = texts;
    }

    @GetMapping("/api/reports/retained-new")
    ResponseEntity<Object> retainedNew(
            Actor actor,
            @RequestParam(required = false) String @Nullable [] store,
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable String consultant,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String asKnownAt,
            @RequestHeader(name = "Accept", required = false) @Nullable String accept,
            Locale locale)
            throws HttpMediaTypeNotAcceptableException {
        Parameters parameters = new Parameters();
        YearMonth of = parameters.required("month", parameters.month("month", month), UNUSED);
        By group = By.named(parameters, by);
        Instant instant = parameters.instant("asKnownAt", asKnownAt);
        parameters.check();
        RetainedNewQuestion question =
                new RetainedNewQuestion(ReportScope.of(actor, store, consultant, instant), of, group);
        RetainedNewReport report =
                queries.query(question, RetainedNewReport.class).join();
        return Answers.of(
                accept,
                report,
                () -> closedFoot.below(RetainedNewFile.of(report, question, texts, locale), report.closed(), locale));
    }
}
