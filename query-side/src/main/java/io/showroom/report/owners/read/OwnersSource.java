package io.showroom.report.owners.read;

import io.showroom.form.read.Form;
import io.showroom.report.read.FormSource;
import io.showroom.report.read.ReportTexts;
import io.showroom.screen.read.Say;
import io.showroom.staff.Actor;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** The owner base for whoever wants the form alone. */
@Component
class OwnersSource implements FormSource {

    private final QueryGateway queries;
    private final ReportTexts texts;

    OwnersSource(QueryGateway queries, ReportTexts texts) {
        this.queries = queries;
        this.texts = texts;
    }

    @Override
    public String report() {
        return "owners";
    }

    @Override
    public Form form(MultiValueMap<String, String> address, Say say, Actor actor) {
        OwnersQuestion question = OwnersAddress.question(address, say, actor);
        OwnersReport report = queries.query(question, OwnersReport.class).join().told();
        return OwnersForm.of(report, question, texts, say);
    }
}
