package io.showroom.report.sources.read;

import io.showroom.report.read.AskedDays;
import io.showroom.report.read.ReportScope;
import io.showroom.staff.Actor;
import io.showroom.web.read.Parameters;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The sources question as it stands in an address. */
final class SourcesAddress {

    private SourcesAddress() {}

    static SourcesQuestion question(MultiValueMap<String, String> address, Actor actor) {
        Parameters parameters = new Parameters();
        AskedDays days =
                AskedDays.of(parameters, address.getFirst("from"), address.getFirst("to"), address.getFirst("month"));
        TouchKind touch = parameters.oneOf("touch", address.getFirst("touch"), TouchKind.class);
        Instant asKnownAt = parameters.instant("asKnownAt", address.getFirst("asKnownAt"));
        parameters.check();
        return new SourcesQuestion(
                ReportScope.of(actor, texts(address.get("store")), address.getFirst("consultant"), asKnownAt),
                days.from(),
                days.to(),
                touch == null ? TouchKind.FIRST : touch);
    }

    private static String @Nullable [] texts(@Nullable List<String> values) {
        return values == null ? null : values.toArray(String[]::new);
    }
}
