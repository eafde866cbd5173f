package io.showroom.report.owners.read;

import io.showroom.report.read.ReportTexts;
import io.showroom.screen.read.Say;
import io.showroom.screen.read.Speaker;
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

/** {@code GET /api/reports/owners}: the owner base (docs/domain.md, section 5.7). */
@RestController
@Takes(
        value = {"store", "month", "consultant", "kind", "customer", "asKnownAt"},
        beside = {"from", "to"})
class OwnersEndpoint {

    private final QueryGateway queries;
    private final ReportTexts texts;
    private final Speaker speaker;

    OwnersEndpoint(QueryGateway queries, ReportTexts texts, Speaker speaker) {
        this.queries = queries;
        this.texts = texts;
        this.speaker = speaker;
    }

    @GetMapping("/api/reports/owners")
    ResponseEntity<Object> owners(
            Actor actor,
            @RequestParam MultiValueMap<String, String> address,
            @RequestHeader(name = "Accept", required = false) @Nullable String accept,
            Locale locale)
            throws HttpMediaTypeNotAcceptableException {
        Say say = speaker.in(locale);
        OwnersQuestion question = OwnersAddress.question(address, say, actor);
        OwnersReport report = queries.query(question, OwnersReport.class).join().told();
        return Answers.of(accept, report, () -> OwnersForm.of(report, question, texts, say));
    }
}
