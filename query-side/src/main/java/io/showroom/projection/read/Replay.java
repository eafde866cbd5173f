package io.showroom.projection.read;

import io.showroom.eventlog.read.EventLog;
import io.showroom.freshness.read.TokenPosition;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Holds the read models against a replay of the whole log, made beside them while everybody works on. */
@Component
public class Replay {

    private final DataSource database;
    private final TokenPosition tokens;
    private final Rebuild rebuild;

    Replay(
            DataSource database,
            TokenPosition tokens,
            EventLog log,
            Openers openers,
            List<Projection> projections,
            Epochs epochs) {
        this.database = database;
        this.tokens = tokens;
        this.rebuild = new Rebuild(log, openers, projections, epochs);
    }

    /**
     * Replays and compares, of exactly the same events; tables that are being rebuilt are waited for. One at a time:
     * the caller sees to that.
     *
     * @param progress told now and then how many events are replayed
     */
    public Compared compare(LongConsumer progress) {
        try (Connection connection = database.getConnection()) {
            Locks.awaitRebuild(connection);
            return rebuild.compare(connection, tokens.read(), (prospects, events, rows) -> progress.accept(events));
        } catch (SQLException e) {
            throw new IllegalStateException("cannot compare the read models with a replay", e);
        }
    }
}
