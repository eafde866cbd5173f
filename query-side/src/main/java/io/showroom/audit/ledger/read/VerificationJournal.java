package io.showroom.audit.ledger.read;

import io.showroom.audit.ledger.read.Verification.Phase;
import io.showroom.audit.ledger.read.Verification.State;
import io.showroom.ledger.KeptSeal;
import io.showroom.ledger.LedgerFindings;
import io.showroom.ledger.LedgerProblem;
import io.showroom.ledger.Seal;
import io.showroom.ledger.SealText;
import io.showroom.projection.read.ComparisonResult;
import io.showroom.projection.read.Mismatch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Repository of the verifications, in a table shared by all nodes. */
@Component
record VerificationJournal(JdbcTemplate jdbc, Clock clock) {

    static final String NOT_REPLAYABLE = "notReplayable";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    void started(String id, String by, @Nullable KeptSeal exported, boolean readModels) {
        String sql = """
                INSERT INTO ledger_verification (id, state, phase, started_by, started_at, exported, read_models)
                VALUES (?, 'RUNNING', 'SEALS', ?, ?, ?, ?)""";
        jdbc.update(sql, id, by, now(), exported == null ? null : SealText.write(exported), readModels);
    }

    /** Resets a verification whose process ended, to run it again from the beginning. */
    void again(String id) {
        jdbc.update("""
                UPDATE ledger_verification
                   SET phase = 'SEALS', events = 0, unsealed = 0, seals = 0, replayed = 0,
                       server_events = NULL, server_difference_count = NULL, server_difference = NULL,
                       expected = (SELECT greatest(reltuples, 0) FROM pg_class WHERE oid = 'domain_event'::regclass)
                 WHERE id = ?""", id);
    }

    void checked(String id, long events, long seals) {
        jdbc.update("UPDATE ledger_verification SET events = ?, seals = ? WHERE id = ?", events, seals, id);
    }

    void ledgerChecked(String id, LedgerFindings findings) {
        String sql = """
                UPDATE ledger_verification
                   SET phase = 'READ_MODELS', events = ?, expected = ?, unsealed = ?, seals = ?, last_seal = ?,
                       problem_count = ?, problems = ?::jsonb, ledger_checked_at = ?
                 WHERE id = ?""";
        jdbc.update(
                sql,
                findings.events(),
                findings.events() + findings.unsealed(),
                findings.unsealed(),
                findings.seals(),
                findings.latest() == null ? null : findings.latest().number(),
                findings.problemCount(),
                JSON.writeValueAsString(findings.problems()),
                now(),
                id);
    }

    void serverChecked(String id, ServerFindings findings) {
        String sql = """
                UPDATE ledger_verification
                   SET server_events = ?, server_difference_count = ?, server_difference = ?::jsonb
                 WHERE id = ?""";
        jdbc.update(
                sql,
                findings.events(),
                findings.differenceCount(),
                findings.first() == null ? null : JSON.writeValueAsString(findings.first()),
                id);
    }

    void accessChecked(String id, LedgerFindings findings) {
        String sql = """
                UPDATE ledger_verification
                   SET access_rows = ?, access_unsealed = ?, access_seals = ?, access_problem_count = ?,
                       access_problems = ?::jsonb
                 WHERE id = ?""";
        jdbc.update(
                sql,
                findings.events(),
                findings.unsealed(),
                findings.seals(),
                findings.problemCount(),
                JSON.writeValueAsString(findings.problems()),
                id);
    }

    void replayed(String id, long events) {
        jdbc.update("UPDATE ledger_verification SET replayed = ? WHERE id = ?", events, id);
    }

    void done(String id, ComparisonResult compared) {
        String sql = """
                UPDATE ledger_verification
                   SET state = 'DONE', phase = 'END', finished_at = ?, difference_count = ?, differences = ?::jsonb
                 WHERE id = ?""";
        jdbc.update(sql, now(), compared.count(), JSON.writeValueAsString(compared.mismatches()), id);
    }

    /** Marks it as done; the log is so damaged that it cannot be replayed. */
    void notReplayed(String id) {
        jdbc.update(
                "UPDATE ledger_verification SET state = 'DONE', phase = 'END', finished_at = ?, error = ? WHERE id = ?",
                now(),
                NOT_REPLAYABLE,
                id);
    }

    void failed(String id, String error) {
        jdbc.update(
                "UPDATE ledger_verification SET state = 'FAILED', finished_at = ?, error = ? WHERE id = ?",
                now(),
                error,
                id);
    }

    /**
     * Returns a verification whose process ended before it did; null if there is none. To be called only while no
     * verification is running.
     */
    @Nullable
    Unfinished unfinished() {
        return jdbc
                .query(
                        """
                        SELECT id, exported, read_models FROM ledger_verification
                         WHERE state = 'RUNNING' ORDER BY started_at LIMIT 1""",
                        (row, n) -> new Unfinished(
                                row.getString(1),
                                row.getString(2) == null ? null : SealText.readKept(row.getString(2)),
                                row.getBoolean(3)))
                .stream()
                .findFirst()
                .orElse(null);
    }

    Optional<Verification> read(String id) {
        return jdbc.query("SELECT * FROM ledger_verification WHERE id = ?", (row, n) -> verification(row), id).stream()
                .findFirst();
    }

    /** Returns the last verifications, the newest first. */
    List<Verification> newest(int most) {
        return jdbc.query(
                "SELECT * FROM ledger_verification ORDER BY started_at DESC, id LIMIT ?",
                (row, n) -> verification(row),
                most);
    }

    private static Verification verification(ResultSet row) throws SQLException {
        String exported = row.getString("exported");
        KeptSeal kept = exported == null ? null : SealText.readKept(exported);
        Seal keptAccess = kept == null ? null : kept.access();
        long lastSeal = row.getLong("last_seal");
        boolean noSeal = row.wasNull();
        return new Verification(
                row.getString("id"),
                State.valueOf(row.getString("state")),
                Phase.valueOf(row.getString("phase")),
                new Verification.Run(
                        row.getString("started_by"),
                        row.getTimestamp("started_at").toInstant(),
                        instant(row, "ledger_checked_at"),
                        instant(row, "finished_at")),
                new Verification.Ledger(
                        kept == null ? null : kept.events().number(),
                        row.getLong("expected"),
                        row.getLong("events"),
                        row.getLong("unsealed"),
                        row.getLong("seals"),
                        noSeal ? null : lastSeal),
                row.getBoolean("read_models"),
                row.getLong("replayed"),
                row.getLong("problem_count"),
                List.of(JSON.readValue(row.getString("problems"), LedgerProblem[].class)),
                new Verification.Access(
                        row.getLong("access_rows"),
                        row.getLong("access_unsealed"),
                        row.getLong("access_seals"),
                        keptAccess == null ? null : keptAccess.number(),
                        row.getLong("access_problem_count"),
                        List.of(JSON.readValue(row.getString("access_problems"), LedgerProblem[].class))),
                server(row),
                row.getLong("difference_count"),
                List.of(JSON.readValue(row.getString("differences"), Mismatch[].class)),
                row.getString("error"));
    }

    private static @Nullable ServerFindings server(ResultSet row) throws SQLException {
        long events = row.getLong("server_events");
        if (row.wasNull()) {
            return null;
        }
        String first = row.getString("server_difference");
        return new ServerFindings(
                events,
                row.getLong("server_difference_count"),
                first == null ? null : JSON.readValue(first, ServerFindings.EventDifference.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    /**
     * A verification to run again.
     *
     * @param id its id
     * @param exported the submitted seals; null if none
     * @param readModels whether the read models are compared too
     */
    record Unfinished(String id, @Nullable KeptSeal exported, boolean readModels) {}
}
