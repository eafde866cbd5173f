package io.showroom.report.defeats.read;

import io.showroom.report.monthclose.read.ClosedFoot;
import io.showroom.report.read.FormSpan;
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

/** {@code GET /api/reports/defeats}: the defeat analysis of a month or of some days (docs/domain.md, section 5.5). */
@RestController
@Takes({"store", "day", "month", "from", "to", "consultant", "asKnownAt"})
class DefeatEndpoint {

    private final QueryGateway queries;
    private final ReportTexts texts;
    private final ClosedFoot closedFoot;
    private final Speaker speaker;

    DefeatEndpoint(QueryGateway queries, ReportTexts texts, Speaker speaker, ClosedFoot closedFoot) {
        this.closedFoot = closedFoot;
        this.queries = queries;
        this.texts = texts;
        this.speaker = speaker;
    }

    @GetMapping("/api/reports/defeats")
    ResponseEntity<Object> defeats(
            Actor actor,
            @RequestParam MultiValueMap<String, String> address,
            @RequestHeader(name = "Accept", required = false) @Nullable String accept,
            Locale locale)
            throws HttpMediaTypeNotAcceptableException {
        Say say = speaker.in(locale);
        FormSpan span = FormSpan.of(address, YearMonth.from(say.today(actor.store())), actor);
        DefeatQuestion question = DefeatQuestion.of(span, actor);
        DefeatReport report = queries.query(question, DefeatReport.class).join().told();
        return Answers.of(
                accept,
                report,
                () -> closedFoot.below(DefeatForm.of(report, question, texts, say), report.closed(), locale));
    }
}
