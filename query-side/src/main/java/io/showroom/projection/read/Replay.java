package io.showroom.projection.read;

import io.showroom.eventlog.read.EventLog;
import io.showroom.freshness.read.TokenPosition;
import java.sql.Connection;
import java.util.List;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** Compares the read models with a replay of the whole log, beside live traffic. */
@Component
public class Replay {

    private final JdbcTemplate jdbc;
    private final TokenPosition tokens;
    private final Rebuild rebuild;

    Replay(
            JdbcTemplate jdbc,
            TokenPosition tokens,
            EventLog log,
            Decryptors decryptors,
            List<Projection> projections,
            Epochs epochs) {
        this.jdbc = jdbc;
        this.tokens = tokens;
        this.rebuild = new Rebuild(log, decryptors, projections, epochs);
    }

    /**
     * Replays and compares exactly the same events; waits for a running rebuild. The caller ensures that one comparison
     * runs at a time.
     *
     * @param progress receives the number of replayed events from time to time
     */
    public ComparisonResult compare(LongConsumer progress) {
        return jdbc.execute((Connection connection) -> {
            JdbcTemplate one = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            Locks.awaitRebuild(one);
            return rebuild.compare(one, tokens.read(), (prospects, events, rows) -> progress.accept(events));
        });
    }
}
