package io.showroom.report.funnel.read;

import io.showroom.form.read.Form;
import io.showroom.report.read.FormSource;
import io.showroom.screen.read.Say;
import io.showroom.staff.Actor;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** The funnel for whoever wants the form alone. */
@Component
class FunnelSource implements FormSource {

    private final QueryGateway queries;
    private final FunnelForms forms;

    FunnelSource(QueryGateway queries, FunnelForms forms) {
        this.queries = queries;
        this.forms = forms;
    }

    @Override
    public String report() {
        return "funnel";
    }

    @Override
    public Form form(MultiValueMap<String, String> address, Say say, Actor actor) {
        FunnelQuestion question = FunnelAddress.question(address, actor);
        FunnelReport report = queries.query(question, FunnelReport.class).join();
        return forms.of(report, question, say.locale());
    }
}
