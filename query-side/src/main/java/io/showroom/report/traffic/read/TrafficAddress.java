package io.showroom.report.traffic.read;

import io.showroom.report.read.FormSpan;
import io.showroom.staff.Actor;
import io.showroom.web.read.Parameters;
import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.util.MultiValueMap;

/** The traffic question as it stands in an address. */
final class TrafficAddress {

    /** First day of the hours by weekday. */
    static final String HEAT_FROM = "heatFrom";

    /** Last day of the hours by weekday. */
    static final String HEAT_TO = "heatTo";

    private static final int MONTHS_BACK = 2;

    private TrafficAddress() {}

    static TrafficQuestion question(MultiValueMap<String, String> address, LocalDate today, Actor actor) {
        FormSpan span = FormSpan.ofMonth(address, YearMonth.from(today), actor);
        YearMonth month = span.month();
        Parameters parameters = new Parameters();
        LocalDate from = parameters.date(HEAT_FROM, address.getFirst(HEAT_FROM));
        LocalDate to = parameters.date(HEAT_TO, address.getFirst(HEAT_TO));
        LocalDate last = to == null ? month.atEndOfMonth() : to;
        LocalDate first =
                from == null ? YearMonth.from(last).minusMonths(MONTHS_BACK).atDay(1) : from;
        if (last.isBefore(first)) {
            parameters.wrong(HEAT_TO, "order");
        }
        parameters.check();
        return new TrafficQuestion(span.asked(), month, first, last, today);
    }
}
