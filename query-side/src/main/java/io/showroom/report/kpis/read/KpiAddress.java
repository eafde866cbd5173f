package io.showroom.report.kpis.read;

import io.showroom.report.read.By;
import io.showroom.report.read.FormSpan;
import io.showroom.staff.Actor;
import io.showroom.web.read.Parameters;
import java.time.YearMonth;
import org.springframework.util.MultiValueMap;

/** The KPI question as it stands in an address. */
final class KpiAddress {

    private KpiAddress() {}

    static KpiQuestion question(MultiValueMap<String, String> address, YearMonth usual, Actor actor) {
        Parameters parameters = new Parameters();
        By by = By.named(parameters, address.getFirst("by"));
        if (by != null && by != By.CONSULTANT && by != By.STORE) {
            parameters.wrong("by", "oneOf", "consultant, store");
        }
        parameters.check();
        FormSpan span = FormSpan.ofMonth(address, usual, actor);
        return new KpiQuestion(span.asked(), span.month(), by);
    }
}
