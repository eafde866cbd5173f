package io.showroom.report.traffic.read;

import io.showroom.form.read.Form;
import io.showroom.report.monthclose.read.ClosedFoot;
import io.showroom.report.read.FormSource;
import io.showroom.report.read.ReportTexts;
import io.showroom.screen.read.Say;
import io.showroom.staff.Actor;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** The traffic statistics for whoever wants the form alone. */
@Component
class TrafficSource implements FormSource {

    private final QueryGateway queries;
    private final ReportTexts texts;
    private final ClosedFoot closedFoot;

    TrafficSource(QueryGateway queries, ReportTexts texts, ClosedFoot closedFoot) {
        this.closedFoot = closedFoot;
        this.queries = queries;
        this.texts = texts;
    }

    @Override
    public String report() {
        return "traffic";
    }

    @Override
    public Form form(MultiValueMap<String, String> address, Say say, Actor actor) {
        TrafficQuestion question = TrafficAddress.question(address, say.today(actor.store()), actor);
        TrafficReport report = queries.query(question, TrafficReport.class).join();
        return closedFoot.below(TrafficForm.of(report, question, texts, say), report.closed(), say.locale());
    }
}
