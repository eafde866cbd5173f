package io.showroom.web.read;

import io.showroom.naming.read.Names;
import io.showroom.sides.Side;
import io.showroom.sides.Sides;
import io.showroom.staff.Actor;
import io.showroom.staff.read.ActorArgument;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * By whose clock a time without an offset is meant: that of the reader's store; for readers of all stores that of the
 * prospect whose record they read, else that of the first store.
 */
@Sides(Side.QUERY)
@Component
record ReadersClock(Names names, JdbcClient database, Clock clock) {

    private static final Pattern RECORD = Pattern.compile("^(?:/api)?/prospects/([^/]+)");

    ZoneId zone(HttpServletRequest request) {
        Actor actor = ActorArgument.of(request.getUserPrincipal());
        if (actor != null && actor.store() != null) {
            return names.zone(actor.store());
        }
        Matcher record = RECORD.matcher(
                request.getRequestURI().substring(request.getContextPath().length()));
        String store = record.find() ? store(record.group(1)) : null;
        List<Names.Choice> stores = names.stores();
        return store != null
                ? names.zone(store)
                : stores.isEmpty()
                        ? clock.getZone()
                        : names.zone(stores.getFirst().key());
    }

    private @Nullable String store(String prospect) {
        return database.sql("SELECT store FROM prospect_row WHERE prospect_id = :id")
                .param("id", prospect)
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
