package io.showroom.report.stores.read;

import io.showroom.projection.read.Timeline;
import io.showroom.prospect.read.ProspectState;
import io.showroom.report.read.Asked;
import io.showroom.report.read.Figures;
import io.showroom.report.read.ReportRequest;
import io.showroom.report.read.ReportScope;
import io.showroom.report.read.RowsBehind;
import io.showroom.staff.Actor;
import io.showroom.web.read.Declined;
import io.showroom.web.read.Parameters;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/**
 * {@code figure=stores/ungraded}: who has no grade now, or at the moment of {@code asKnownAt}, 24 hours and more after
 * the first contact.
 */
@Component
class StoresFigures implements Figures {

    private final Clock clock;

    StoresFigures(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String report() {
        return "stores";
    }

    @Override
    public Predicate<Timeline> behind(List<String> path, ReportRequest request) {
        Asked asked = asked(path, request.parameters(), request.actor());
        Instant before = before(request.parameters());
        return timeline -> ungraded(timeline, before)
                && (asked.stores() == null || asked.stores().contains(timeline.store()));
    }

    /** Who had the first contact by then is waiting. */
    private Instant before(MultiValueMap<String, String> address) {
        Parameters parameters = new Parameters();
        Instant known = parameters.instant("asKnownAt", address.getFirst("asKnownAt"));
        parameters.check();
        return (known == null ? clock.instant() : known).minus(StoreWaits.TIME_TO_GRADE);
    }

    private static boolean ungraded(Timeline timeline, Instant before) {
        Instant since = ProspectState.of(timeline).ungradedSince();
        return since != null && since.isBefore(before);
    }

    @Override
    public RowsBehind rows(List<String> path, ReportRequest request) {
        Asked asked = asked(path, request.parameters(), request.actor());
        Map<String, Object> values = new HashMap<>();
        values.put("before", before(request.parameters()).atOffset(ZoneOffset.UTC));
        String sql = "SELECT prospect_id FROM prospect_row WHERE ungraded_since < :before";
        if (asked.stores() == null) {
            return new RowsBehind(sql, values);
        }
        values.put("stores", asked.stores().toArray(String[]::new));
        return new RowsBehind(sql + " AND store = ANY (:stores)", values);
    }

    private static Asked asked(List<String> path, MultiValueMap<String, String> address, Actor actor) {
        if (!path.equals(List.of("ungraded"))) {
            throw Declined.malformed("figure", "unknownFigure");
        }
        List<String> stores = address.getOrDefault("store", List.of());
        return ReportScope.of(actor, stores.toArray(String[]::new), null);
    }
}
