package io.showroom.audit.access.read;

import io.showroom.audit.ledger.read.AuditAuthorization;
import io.showroom.report.read.ReportRequest;
import io.showroom.report.read.RequestedDays;
import io.showroom.web.read.ParameterValues;
import io.showroom.web.read.QueryRejection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A query of the access log.
 *
 * @param who user key; null for all users
 * @param prospect prospect id; null for all
 * @param kind kind of access; null for all
 * @param from first store day, inclusive
 * @param to last store day, inclusive
 * @param start start of the first day
 * @param end end of the last day, exclusive
 * @param zone time zone of the days
 */
record AccessQuestion(
        @Nullable String who,
        @Nullable String prospect,
        @Nullable AccessKind kind,
        LocalDate from,
        LocalDate to,
        Instant start,
        Instant end,
        ZoneId zone) {

    /** Creates a query for all users, customers and kinds. */
    private AccessQuestion(LocalDate from, LocalDate to, Instant start, Instant end, ZoneId zone) {
        this(null, null, null, from, to, start, end, zone);
    }

    /** Number of days if the request names none. */
    static final int USUAL_DAYS = 7;

    /**
     * Parses the parameters {@code who}, {@code prospect}, {@code kind}, and the days {@code from} and {@code to}.
     *
     * @throws QueryRejection if the user is neither auditor nor administrator, or a parameter is invalid
     */
    static AccessQuestion of(ReportRequest request) {
        AuditAuthorization.only(request.actor());
        String prospect = ParameterValues.text("prospect", request.text("prospect"));
        RequestedDays days = request.days();
        request.check();
        LocalDate to = days.to() == null ? request.today() : days.to();
        LocalDate from = days.from() == null ? to.minusDays(USUAL_DAYS - 1L) : days.from();
        if (to.isBefore(from)) {
            throw QueryRejection.malformed("to", "order");
        }
        return of(
                ParameterValues.text("who", request.text("who")),
                prospect,
                kind(ParameterValues.text("kind", request.text("kind"))),
                from,
                to,
                request.zone());
    }

    /** Creates a query for a range of days. */
    static AccessQuestion of(
            @Nullable String who,
            @Nullable String prospect,
            @Nullable AccessKind kind,
            LocalDate from,
            LocalDate to,
            ZoneId zone) {
        return new AccessQuestion(
                who,
                prospect,
                kind,
                from,
                to,
                from.atStartOfDay(zone).toInstant(),
                to.plusDays(1).atStartOfDay(zone).toInstant(),
                zone);
    }

    private static @Nullable AccessKind kind(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return Arrays.stream(AccessKind.values())
                .filter(kind -> kind.name().equals(text))
                .findFirst()
                .orElseThrow(() -> QueryRejection.notOneOf(
                        "kind", Arrays.stream(AccessKind.values()).map(AccessKind::name)));
    }

    /** Returns this query for all users, customers and kinds. */
    AccessQuestion ofEverybody() {
        return new AccessQuestion(from, to, start, end, zone);
    }

    /** Returns the query string of this query, with further parameters. */
    String query(Map<String, Integer> further) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("from", from);
        all.put("to", to);
        if (who != null) {
            all.put("who", who);
        }
        if (prospect != null) {
            all.put("prospect", prospect);
        }
        if (kind != null) {
            all.put("kind", kind);
        }
        all.putAll(further);
        MultiValueMap<String, String> query = new LinkedMultiValueMap<>();
        all.forEach((name, value) -> query.add(name, value.toString()));
        return String.valueOf(UriComponentsBuilder.newInstance()
                .queryParams(query)
                .encode()
                .build()
                .getQuery());
    }
}
