package io.showroom.report.stores.read;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what waits in some stores now. */
@Component
public class StoreWaits {

    /** The time within which a prospect needs its first grade (docs/domain.md, section 3). */
    static final Duration TIME_TO_GRADE = Duration.ofHours(24);

    private final JdbcClient database;

    StoreWaits(JdbcClient database) {
        this.database = database;
    }

    /** Returns the number of prospects that have no grade more than 24 hours after the first contact. */
    public long ungraded(List<String> stores, Instant now) {
        return database.sql(
                        "SELECT count(*) FROM prospect_row WHERE ungraded_since < :before AND store = ANY (:stores)")
                .param("before", now.minus(TIME_TO_GRADE).atOffset(ZoneOffset.UTC))
                .param("stores", stores.toArray(String[]::new))
                .query(Long.class)
                .single();
    }
}
