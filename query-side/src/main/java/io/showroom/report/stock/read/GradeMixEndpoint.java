package io.showroom.report.stock.read;

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

/** {@code GET /api/reports/grade-mix}: open prospects by grade at the end of days, Sundays or months. */
@RestController
@Takes({"store", "month", "from", "to", "consultant", "step", "asKnownAt"})
class GradeMixEndpoint {

    private final QueryGateway queries;
    private final ReportTexts texts;
    private final Speaker speaker;

    GradeMixEndpoint(QueryGateway queries, ReportTexts texts, Speaker speaker) {
        this.queries = queries;
        this.texts = texts;
        this.speaker = speaker;
    }

    @GetMapping("/api/reports/grade-mix")
    ResponseEntity<Object> gradeMix(
            Actor actor,
            @RequestParam MultiValueMap<String, String> address,
            @RequestHeader(name = "Accept", required = false) @Nullable String accept,
            Locale locale)
            throws HttpMediaTypeNotAcceptableException {
        Say say = speaker.in(locale);
        StockQuestion question = GradeMixAddress.question(address, ReportAddress.today(address, say, actor), actor);
        StockReport report = queries.query(question, StockReport.class).join();
        return Answers.of(accept, report, () -> GradeMixForm.of(report, question, texts, say));
    }
}
