package io.showroom.report.traffic.read;

import io.showroom.report.monthclose.read.ClosedFoot;
import io.showroom.report.read.ReportAddress;
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

/** {@code GET /api/reports/traffic}: the traffic statistics of a month (docs/domain.md, section 5.2). */
@RestController
@Takes(
        value = {"store", "month", "consultant", "heatFrom", "heatTo", "asKnownAt"},
        beside = {"from", "to"})
class TrafficEndpoint {

    private final QueryGateway queries;
    private final ReportTexts texts;
    private final ClosedFoot closedFoot;
    private final Speaker speaker;

    TrafficEndpoint(QueryGateway queries, ReportTexts texts, Speaker speaker, ClosedFoot closedFoot) {
        this.closedFoot = closedFoot;
        this.queries = queries;
        this.texts = texts;
        this.speaker = speaker;
    }

    @GetMapping("/api/reports/traffic")
    ResponseEntity<Object> traffic(
            Actor actor,
            @RequestParam MultiValueMap<String, String> address,
            @RequestHeader(name = "Accept", required = false) @Nullable String accept,
            Locale locale)
            throws HttpMediaTypeNotAcceptableException {
        Say say = speaker.in(locale);
        TrafficQuestion question = TrafficAddress.question(address, ReportAddress.today(address, say, actor), actor);
        TrafficReport report = queries.query(question, TrafficReport.class).join();
        return Answers.of(
                accept,
                report,
                () -> closedFoot.below(TrafficForm.of(report, question, texts, say), report.closed(), locale));
    }
}
