package io.showroom.report.retainednew.read;

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

/** Retained versus new for whoever wants the form alone. */
@Component
class RetainedNewSource implements FormSource {

    private final QueryGateway queries;
    private final ReportTexts texts;
    private final ClosedFoot closedFoot;

    RetainedNewSource(QueryGateway queries, ReportTexts texts, ClosedFoot closedFoot) {
        this.closedFoot = closedFoot;
        this.queries = queries;
        this.texts = texts;
    }

    @Override
    public String report() {
        return "retained-new";
    }

    @Override
    public Form form(MultiValueMap<String, String> address, Say say, Actor actor) {
        RetainedNewQuestion question =
                RetainedNewAddress.question(address, YearMonth.from(say.today(actor.store())), actor);
        RetainedNewReport report =
                queries.query(question, RetainedNewReport.class).join();
        return closedFoot.below(
                RetainedNewFile.of(report, question, texts, say.locale()), report.closed(), say.locale());
    }
}
