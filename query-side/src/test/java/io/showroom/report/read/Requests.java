package io.showroom.report.read;

import io.showroom.screen.read.Spoken;
import io.showroom.staff.Actor;
import java.time.Instant;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** What tests ask reports, on 31 March 2026 at noon in Shanghai. */
public final class Requests {

    private static final Instant NOW = Instant.parse("2026-03-31T04:00:00Z");

    private Requests() {}

    /** The parameters of an address. */
    public static ReportRequest of(MultiValueMap<String, String> address, Actor actor) {
        return new ReportRequest(address, actor, Spoken.english(NOW));
    }

    /** The parameters of an address as it is written, without encoding. */
    public static ReportRequest of(String query, Actor actor) {
        return of(UriComponentsBuilder.newInstance().query(query).build().getQueryParams(), actor);
    }
}
