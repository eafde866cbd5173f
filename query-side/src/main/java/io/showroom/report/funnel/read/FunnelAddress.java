package io.showroom.report.funnel.read;

import io.showroom.report.read.By;
import io.showroom.report.read.ReportScope;
import io.showroom.staff.Actor;
import io.showroom.web.read.Parameters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The funnel's question as it stands in an address. */
final class FunnelAddress {

    private FunnelAddress() {}

    static FunnelQuestion question(MultiValueMap<String, String> address, Actor actor) {
        Parameters parameters = new Parameters();
        LocalDate from = parameters.date("from", address.getFirst("from"));
        LocalDate to = parameters.date("to", address.getFirst("to"));
        if (from != null && to != null && to.isBefore(from)) {
            parameters.wrong("to", "order");
        }
        Reading reading = parameters.oneOf("reading", address.getFirst("reading"), Reading.class);
        By by = parameters.oneOf("by", address.getFirst("by"), By.class);
        Instant asKnownAt = parameters.instant("asKnownAt", address.getFirst("asKnownAt"));
        parameters.check();
        return new FunnelQuestion(
                ReportScope.of(actor, texts(address.get("store")), asKnownAt),
                from,
                to,
                reading == null ? Reading.PERIOD : reading,
                by);
    }

    private static String @Nullable [] texts(@Nullable List<String> values) {
        return values == null ? null : values.toArray(String[]::new);
    }
}
