package io.showroom.report.funnel.read;

import io.showroom.report.read.AskedDays;
import io.showroom.report.read.By;
import io.showroom.report.read.ReportScope;
import io.showroom.staff.Actor;
import io.showroom.web.read.Parameters;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The funnel's question as it stands in an address. */
final class FunnelAddress {

    private FunnelAddress() {}

    static FunnelQuestion question(MultiValueMap<String, String> address, Actor actor) {
        Parameters parameters = new Parameters();
        AskedDays days =
                AskedDays.of(parameters, address.getFirst("from"), address.getFirst("to"), address.getFirst("month"));
        Reading reading = parameters.oneOf("reading", address.getFirst("reading"), Reading.class);
        By by = By.named(parameters, address.getFirst("by"));
        Instant asKnownAt = parameters.instant("asKnownAt", address.getFirst("asKnownAt"));
        parameters.check();
        return new FunnelQuestion(
                ReportScope.of(actor, texts(address.get("store")), address.getFirst("consultant"), asKnownAt),
                days.from(),
                days.to(),
                reading == null ? Reading.PERIOD : reading,
                by);
    }

    private static String @Nullable [] texts(@Nullable List<String> values) {
        return values == null ? null : values.toArray(String[]::new);
    }
}
