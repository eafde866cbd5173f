package io.showroom.report.daily.read;

import io.showroom.prospect.read.Visibility;
import io.showroom.report.read.FormSpan;
import io.showroom.screen.read.Say;
import io.showroom.staff.Actor;
import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The daily report's question as it stands in an address: today if no day is named. */
final class DailyAddress {

    private DailyAddress() {}

    static DailyQuestion question(MultiValueMap<String, String> address, Say say, Actor actor) {
        LocalDate today = say.today(actor.store());
        MultiValueMap<String, String> one = new LinkedMultiValueMap<>(address);
        String day = address.getFirst("day");
        one.set("day", day == null || day.isBlank() ? today.toString() : day);
        FormSpan span = FormSpan.of(one, YearMonth.from(today), actor);
        return new DailyQuestion(span.asked(), span.from(), Visibility.seesPhones(actor), Visibility.reader(actor));
    }
}
