package io.showroom.report.kpis.read;

import io.showroom.report.monthclose.read.ClosedFoot;
import io.showroom.report.read.ReportTexts;
import io.showroom.screen.read.Say;
import io.showroom.screen.read.Speaker;
import io.showroom.staff.Actor;
import io.showroom.web.read.Answers;
import io.showroom.web.read.Takes;
import java.time.YearMonth;
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

/** {@code GET /api/reports/kpis}: the named KPIs of a month (docs/domain.md, section 6.4). */
@RestController
@Takes(
        value = {"store", "month", "consultant", "by", "asKnownAt"},
        beside = {"from", "to"})
class KpiEndpoint {

    private final QueryGateway queries;
    private final ReportTexts texts;
    private final ClosedFoot closedFoot;
    private final Speaker speaker;

    KpiEndpoint(QueryGateway queries, ReportTexts texts, Speaker speaker, ClosedFoot closedFoot) {
        this.closedFoot = closedFoot;
        this.queries = queries;
        this.texts = texts;
        this.speaker = speaker;
    }

    @GetMapping("/api/reports/kpis")
    ResponseEntity<Object> kpis(
            Actor actor,
            @RequestParam MultiValueMap<String, String> address,
            @RequestHeader(name = "Accept", required = false) @Nullable String accept,
            Locale locale)
            throws HttpMediaTypeNotAcceptableException {
        Say say = speaker.in(locale);
        KpiQuestion question = KpiAddress.question(address, YearMonth.from(say.today(actor.store())), actor);
        KpiReport report = queries.query(question, KpiReport.class).join();
        return Answers.of(
                accept,
                report,
                () -> closedFoot.below(KpiForm.of(report, question, texts, say), report.closed(), locale));
    }
}
