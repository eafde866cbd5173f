package io.showroom.deploy.bench;

import io.showroom.ledger.LedgerRow;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/**
 * B7: verification of every stored event against its seal, compared with reading the same rows; and the comparison of
 * the read models.
 */
final class VerifyBench {

    private static final int ROUNDS = 3;
    private static final int FETCH = 5000;
    private static final long LOOK_AGAIN_NANOS = 10_000_000;
    private static final double GOAL = 1.0 / 3;
    private static final long MANY_EVENTS = 1_000_000;
    private static final double MOST_SECONDS = 60;

    private final BenchClient web;
    private final DataSource connections;
    private final JdbcTemplate database;

    VerifyBench(BenchClient web, DataSource connections) {
        this.web = web;
        this.connections = connections;
        this.database = new JdbcTemplate(connections);
    }

    List<BenchFigure> measure() throws SQLException {
        awaitSeals();
        List<Double> ratios = new ArrayList<>();
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            double bare = readAll();
            double mine = seconds(verify("?readModels=false"), "startedAt", "finishedAt");
            theirs.add(bare);
            ours.add(mine);
            ratios.add(bare / mine);
        }
        JsonNode whole = verify("");
        double replay = seconds(whole, "ledgerCheckedAt", "finishedAt");
        long events = whole.path("events").asLong();
        String ledger = String.format(
                Locale.ROOT,
                "check of %d events against %d seals (%.2f s) against a cursor read of the rows (%.2f s), as speed",
                events,
                whole.path("seals").asLong(),
                BenchFigure.median(ours),
                BenchFigure.median(theirs));
        String models = String.format(
                Locale.ROOT,
                "seconds to replay %d events beside the live tables and compare every row of every read model",
                events);
        return List.of(
                BenchFigure.atLeast("B7", ledger, ratios, GOAL),
                events < MANY_EVENTS
                        ? BenchFigure.told("B7-replay", models, List.of(replay))
                        : BenchFigure.limit("B7-replay", models, List.of(replay), MOST_SECONDS));
    }

    private void awaitSeals() {
        Long last = database.queryForObject("SELECT max(global_index) FROM domain_event", Long.class);
        while (last != null
                && web.get("admin", "/api/audit/seals?size=1")
                                .path("rows")
                                .path(0)
                                .path("lastPosition")
                                .asLong()
                        < last) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }

    private JsonNode verify(String how) {
        String id =
                web.post("auditor", "/api/audit/verifications" + how).path("id").asString();
        while (true) {
            JsonNode answer = web.get("auditor", "/api/audit/verifications/" + id);
            if (!answer.path("state").asString().equals("RUNNING")) {
                if (!answer.path("sound").asBoolean()) {
                    throw new IllegalStateException("the ledger is not sound: " + answer);
                }
                return answer;
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }

    private static double seconds(JsonNode answer, String from, String to) {
        return Duration.between(
                                Instant.parse(answer.path(from).asString()),
                                Instant.parse(answer.path(to).asString()))
                        .toNanos()
                / 1e9;
    }

    private double readAll() throws SQLException {
        long start = System.nanoTime();
        long bytes = 0;
        try (Connection connection = connections.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT " + LedgerRow.COLUMNS + " FROM domain_event ORDER BY global_index")) {
                select.setFetchSize(FETCH);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        bytes += row.getBytes("payload").length + row.getBytes("meta_data").length;
                    }
                }
            }
            connection.rollback();
            connection.setAutoCommit(true);
        }
        if (bytes == 0) {
            throw new IllegalStateException("there was nothing to read");
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
