package io.showroom.report.daily.read;

import io.showroom.form.read.Form;
import io.showroom.report.read.FormSource;
import io.showroom.report.read.ReportTexts;
import io.showroom.screen.read.Say;
import io.showroom.staff.Actor;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** The daily report for whoever wants the form alone. */
@Component
class DailySource implements FormSource {

    private final QueryGateway queries;
    private final ReportTexts texts;

    DailySource(QueryGateway queries, ReportTexts texts) {
        this.queries = queries;
        this.texts = texts;
    }

    @Override
    public String report() {
        return "daily";
    }

    @Override
    public Form form(MultiValueMap<String, String> address, Say say, Actor actor) {
        DailyQuestion question = DailyAddress.question(address, say, actor);
        DailyReport report = queries.query(question, DailyReport.class).join().told();
        return DailyForm.of(report, question, texts, say);
    }
}
