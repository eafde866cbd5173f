package io.showroom.report.funnel.read;

import io.showroom.form.read.Form;
import io.showroom.report.monthclose.read.ClosedFoot;
import io.showroom.report.read.FormSource;
import io.showroom.report.read.ReportTexts;
import io.showroom.screen.read.Say;
import io.showroom.staff.Actor;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** The funnel for whoever wants the form alone. */
@Component
class FunnelSource implements FormSource {

    private final QueryGateway queries;
    private final ReportTexts texts;
    private final ClosedFoot closedFoot;

    FunnelSource(QueryGateway queries, ReportTexts texts, ClosedFoot closedFoot) {
        this.closedFoot = closedFoot;
        this.queries = queries;
        this.texts = texts;
    }

    @Override
    public String report() {
        return "funnel";
    }

    @Override
    public Form form(MultiValueMap<String, String> address, Say say, Actor actor) {
        FunnelQuestion question = FunnelAddress.question(address, actor);
        FunnelReport report = queries.query(question, FunnelReport.class).join();
        return closedFoot.below(FunnelFile.of(report, question, texts, say.locale()), report.closed(), say.locale());
    }
}
