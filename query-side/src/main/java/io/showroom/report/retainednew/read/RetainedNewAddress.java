package io.showroom.report.retainednew.read;

import io.showroom.report.read.AskedDays;
import io.showroom.report.read.By;
import io.showroom.report.read.ReportScope;
import io.showroom.staff.Actor;
import io.showroom.web.read.Parameters;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The retained-versus-new question as it stands in an address. */
final class RetainedNewAddress {

    private RetainedNewAddress() {}

    static RetainedNewQuestion question(MultiValueMap<String, String> address, YearMonth usual, Actor actor) {
        Parameters parameters = new Parameters();
        YearMonth month = AskedDays.month(
                parameters, address.getFirst("month"), address.getFirst("from"), address.getFirst("to"), usual);
        By by = By.named(parameters, address.getFirst("by"));
        Instant asKnownAt = parameters.instant("asKnownAt", address.getFirst("asKnownAt"));
        parameters.check();
        return new RetainedNewQuestion(
                ReportScope.of(actor, texts(address.get("store")), address.getFirst("consultant"), asKnownAt),
                month,
                by);
    }

    private static String @Nullable [] texts(@Nullable List<String> values) {
        return values == null ? null : values.toArray(String[]::new);
    }
}
