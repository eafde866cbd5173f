package io.showroom.report.kpis.read;

import io.showroom.form.read.Form;
import io.showroom.report.monthclose.read.ClosedFoot;
import io.showroom.report.read.FormSource;
import io.showroom.report.read.ReportTexts;
import io.showroom.screen.read.Say;
import io.showroom.staff.Actor;
import java.time.YearMonth;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** The named KPIs for whoever wants the form alone. */
@Component
class KpiSource implements FormSource {

    private final QueryGateway queries;
    private final ReportTexts texts;
    private final ClosedFoot closedFoot;

    KpiSource(QueryGateway queries, ReportTexts texts, ClosedFoot closedFoot) {
        this.closedFoot = closedFoot;
        this.queries = queries;
        this.texts = texts;
    }

    @Override
    public String report() {
        return "kpis";
    }

    @Override
    public Form form(MultiValueMap<String, String> address, Say say, Actor actor) {
        KpiQuestion question = KpiAddress.question(address, YearMonth.from(say.today(actor.store())), actor);
        KpiReport report = queries.query(question, KpiReport.class).join();
        return closedFoot.below(KpiForm.of(report, question, texts, say), report.closed(), say.locale());
    }
}
