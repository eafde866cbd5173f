package io.showroom.report.read;

import io.showroom.screen.read.Spoken;
import io.showroom.staff.Actor;
import java.time.Instant;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** Creates requests of reports on 31 March 2026 at noon in Shanghai, for tests. */
public final class Requests {

    private static final Instant NOW = Instant.parse("2026-03-31T04:00:00Z");

    private Requests() {}

    /** Returns a request with the parameters. */
    public static ReportRequest of(MultiValueMap<String, String> address, Actor actor) {
        return new ReportRequest(address, actor, Spoken.english(NOW));
    }

    /** Returns a request with the parameters of a query string, without encoding. */
    public static ReportRequest of(String query, Actor actor) {
        return of(UriComponentsBuilder.newInstance().query(query).build().getQueryParams(), actor);
    }
}
