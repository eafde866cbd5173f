package io.showroom.report.sources.read;

import io.showroom.form.read.Form;
import io.showroom.report.monthclose.read.ClosedFoot;
import io.showroom.report.read.FormSource;
import io.showroom.report.read.ReportTexts;
import io.showroom.screen.read.Say;
import io.showroom.staff.Actor;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** The source report for whoever wants the form alone. */
@Component
class SourcesSource implements FormSource {

    private final QueryGateway queries;
    private final ReportTexts texts;
    private final ClosedFoot closedFoot;

    SourcesSource(QueryGateway queries, ReportTexts texts, ClosedFoot closedFoot) {
        this.closedFoot = closedFoot;
        this.queries = queries;
        this.texts = texts;
    }

    @Override
    public String report() {
        return "sources";
    }

    @Override
    public Form form(MultiValueMap<String, String> address, Say say, Actor actor) {
        SourcesQuestion question = SourcesAddress.question(address, actor);
        SourcesReport report = queries.query(question, SourcesReport.class).join();
        return closedFoot.below(SourcesFile.of(report, question, texts, say.locale()), report.closed(), say.locale());
    }
}
