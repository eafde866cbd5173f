package io.showroom.report.funnel.read;

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

/** {@code GET /api/reports/funnel} */
@RestController
@Takes({"store", "from", "to", "month", "consultant", "reading", "by", "asKnownAt"})
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
            @RequestParam MultiValueMap<String, String> address,
            @RequestHeader(name = "Accept", required = false) @Nullable String accept,
            Locale locale)
            throws HttpMediaTypeNotAcceptableException {
        FunnelQuestion question = FunnelAddress.question(address, actor);
        FunnelReport report = queries.query(question, FunnelReport.class).join();
        return Answers.of(accept, report, () -> forms.of(report, question, locale));
    }
}
