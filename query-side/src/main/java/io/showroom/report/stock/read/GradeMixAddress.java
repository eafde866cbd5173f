package io.showroom.report.stock.read;

import io.showroom.report.read.FormSpan;
import io.showroom.staff.Actor;
import io.showroom.web.read.Parameters;
import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.util.MultiValueMap;

/** The question for the stock as it stands in an address; days to come are left out. */
final class GradeMixAddress {

    private GradeMixAddress() {}

    static StockQuestion question(MultiValueMap<String, String> address, LocalDate today, Actor actor) {
        Parameters parameters = new Parameters();
        GradeMixStep step = parameters.oneOf("step", address.getFirst("step"), GradeMixStep.class);
        parameters.check();
        FormSpan span = FormSpan.of(address, YearMonth.from(today), actor);
        LocalDate last = span.to().isAfter(today) ? today : span.to();
        return new StockQuestion(span.asked(), (step == null ? GradeMixStep.DAY : step).days(span.from(), last));
    }
}
