package io.showroom.report.funnel.read;

import io.showroom.report.read.AskedDays;
import io.showroom.report.read.By;
import io.showroom.report.read.ReportScope;
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

/** {@code GET /api/reports/funnel} */
@RestController
class FunnelEndpoint {

    private final QueryGateway queries;
    private final FunnelForms forms;

    FunnelEndpoint(QueryGateway queries, FunnelForms forms) {
        this.queries = queries;
        this.forms = forms;
    }

    @GetMapping("/api/reports/funnel")
    ResponseEntity<Object> funnel(
            Actor actor,
            @RequestParam(required = false) String @Nullable [] store,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable String consultant,
            @RequestParam(required = false) @Nullable String reading,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String asKnownAt,
            @RequestHeader(name = "Accept", required = false) @Nullable String accept,
            Locale locale)
            throws HttpMediaTypeNotAcceptableException {
        Parameters parameters = new Parameters();
        AskedDays days = AskedDays.of(parameters, from, to, month);
        Reading read = parameters.oneOf("reading", reading, Reading.class);
        By group = By.named(parameters, by);
        Instant instant = parameters.instant("asKnownAt", asKnownAt);
        parameters.check();
        FunnelQuestion question = new FunnelQuestion(
                ReportScope.of(actor, store, consultant, instant),
                days.from(),
                days.to(),
                read == null ? Reading.PERIOD : read,
                group);
        FunnelReport report = queries.query(question, FunnelReport.class).join();
        return Answers.of(accept, report, () -> forms.of(report, question, locale));
    }
}
