package io.showroom.report.retainednew.read;

import io.showroom.answer.read.Given;
import io.showroom.report.monthclose.read.ClosedFoot;
import io.showroom.report.read.ReportTexts;
import io.showroom.staff.Actor;
import io.showroom.web.read.Answers;
import io.showroom.web.read.Parameters;
import io.showroom.web.read.Takes;
import java.time.YearMonth;
import java.util.List;
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

/** {@code GET /api/reports/retained-new} */
@RestController
@Takes(
        value = {"store", "month", "consultant", "by", "asKnownAt"},
        beside = {"from", "to"})
class RetainedNewEndpoint {

    private static final List<String> MONTH = List.of("month", "from", "to");
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
            @RequestParam MultiValueMap<String, String> address,
            @RequestHeader(name = "Accept", required = false) @Nullable String accept,
            Locale locale)
            throws HttpMediaTypeNotAcceptableException {
        Parameters parameters = new Parameters();
        if (MONTH.stream().allMatch(name -> Given.isBlank(address.getFirst(name)))) {
            parameters.wrong("month", "required");
        }
        parameters.check();
        RetainedNewQuestion question = RetainedNewAddress.question(address, UNUSED, actor);
        RetainedNewReport report =
                queries.query(question, RetainedNewReport.class).join();
        return Answers.of(
                accept,
                report,
                () -> closedFoot.below(RetainedNewFile.of(report, question, texts, locale), report.closed(), locale));
    }
}
