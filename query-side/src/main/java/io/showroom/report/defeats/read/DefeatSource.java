package io.showroom.report.defeats.read;

import io.showroom.form.read.Form;
import io.showroom.report.monthclose.read.ClosedFoot;
import io.showroom.report.read.FormSource;
import io.showroom.report.read.FormSpan;
import io.showroom.report.read.ReportTexts;
import io.showroom.screen.read.Say;
import io.showroom.staff.Actor;
import java.time.YearMonth;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** The defeat analysis for whoever wants the form alone. */
@Component
class DefeatSource implements FormSource {

    private final QueryGateway queries;
    private final ReportTexts texts;
    private final ClosedFoot closedFoot;

    DefeatSource(QueryGateway queries, ReportTexts texts, ClosedFoot closedFoot) {
        this.closedFoot = closedFoot;
        this.queries = queries;
        this.texts = texts;
    }

    @Override
    public String report() {
        return "defeats";
    }

    @Override
    public Form form(MultiValueMap<String, String> address, Say say, Actor actor) {
        FormSpan span = FormSpan.of(address, YearMonth.from(say.today(actor.store())), actor);
        DefeatQuestion question = DefeatQuestion.of(span, actor);
        DefeatReport report = queries.query(question, DefeatReport.class).join().told();
        return closedFoot.below(DefeatForm.of(report, question, texts, say), report.closed(), say.locale());
    }
}
