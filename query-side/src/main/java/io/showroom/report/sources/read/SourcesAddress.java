package io.showroom.report.sources.read;

import io.showroom.report.read.ReportScope;
import io.showroom.staff.Actor;
import io.showroom.web.read.Parameters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The sources question as it stands in an address. */
final class SourcesAddress {

    private SourcesAddress() {}

    static SourcesQuestion question(MultiValueMap<String, String> address, Actor actor) {
        Parameters parameters = new Parameters();
        LocalDate from = parameters.date("from", address.getFirst("from"));
        LocalDate to = parameters.date("to", address.getFirst("to"));
        if (from != null && to != null && to.isBefore(from)) {
            parameters.wrong("to", "order");
        }
        TouchKind touch = parameters.oneOf("touch", address.getFirst("touch"), TouchKind.class);
        Instant asKnownAt = parameters.instant("asKnownAt", address.getFirst("asKnownAt"));
        parameters.check();
        return new SourcesQuestion(
                ReportScope.of(actor, texts(address.get("store")), asKnownAt),
                from,
                to,
                touch == null ? TouchKind.FIRST : touch);
    }

    private static String @Nullable [] texts(@Nullable List<String> values) {
        return values == null ? null : values.toArray(String[]::new);
    }
}
