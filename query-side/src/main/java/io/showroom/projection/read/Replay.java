package io.showroom.projection.read;

import io.showroom.eventlog.read.EventLog;
import io.showroom.freshness.read.TokenPosition;
import java.sql.Connection;
import java.util.List;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** Holds the read models against a replay of the whole log, made beside them while everybody works on. */
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
     * Replays and compares, of exactly the same events; tables that are being rebuilt are waited for. One at a time:
     * the caller sees to that.
     *
     * @param progress told now and then how many events are replayed
     */
    public ComparisonResult compare(LongConsumer progress) {
        return jdbc.execute((Connection connection) -> {
            JdbcTemplate one = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            Locks.awaitRebuild(one);
            return rebuild.compare(one, tokens.read(), (prospects, events, rows) -> progress.accept(events));
        });
    }
}
