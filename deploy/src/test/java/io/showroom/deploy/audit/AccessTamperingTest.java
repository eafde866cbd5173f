package io.showroom.deploy.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.deploy.ledger.VerifyLedger;
import io.showroom.ledger.SealedLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/**
 * Somebody with write access to the database conceals entries of the access log; the verification reports what was done
 * and where.
 */
class AccessTamperingTest {

    private static final int LOOKS = 45;
    private static final int TRIES = 1500;

    private static LedgerSystem showroom;
    private static JdbcTemplate database;
    private static String exported;

    @BeforeAll
    static void aSealedAccessLog() {
        showroom = new LedgerSystem();
        database = showroom.database;
        showroom.sealed(showroom.work(3));
        showroom.get("/api/prospects?size=3");
        await(1);
        // A sequence number that was never used; gaps are not reported.
        database.execute("SELECT nextval('access_log_position')");
        for (int i = 0; i < LOOKS; i++) {
            showroom.get("/api/prospects?size=3");
        }
        await(LOOKS);
        exported = showroom.text("/api/audit/seals/latest");
        for (String table : List.of("access_log", "access_seal")) {
            database.execute("CREATE TABLE kept_" + table + " AS TABLE " + table);
        }
    }

    @AfterAll
    static void end() {
        showroom.close();
    }

    @AfterEach
    void mend() {
        unguarded(
                "TRUNCATE access_log",
                "INSERT INTO access_log TABLE kept_access_log",
                "TRUNCATE access_seal",
                "INSERT INTO access_seal TABLE kept_access_seal",
                "SELECT setval('access_log_position', (SELECT max(position) FROM access_log))");
    }

    @Test
    void nothingIsFoundWhereNothingWasDone() {
        JsonNode answer = verified();
        assertThat(found(answer)).isEmpty();
        assertThat(answer.path("sound").asBoolean()).isTrue();
        assertThat(answer.path("access").path("rows").asLong()).isGreaterThanOrEqualTo(LOOKS);
        assertThat(answer.path("access").path("seals").asLong()).isGreaterThan(1);
        assertThat(answer.path("access").path("exportedSeal").asLong()).isPositive();
    }

    @Test
    void anotherName() {
        unguarded("UPDATE access_log SET who = 'somebody' WHERE position = 7");
        JsonNode answer = verified();
        assertThat(found(answer)).containsExactly("7 ALTERED ROW");
        assertThat(answer.path("sound").asBoolean()).isFalse();
        assertThat(answer.path("problemCount").asLong()).as("of the event log").isZero();
    }

    @Test
    void oneCustomerLeftOut() {
        unguarded("UPDATE access_log SET prospects = prospects[2:] WHERE position = 9");
        assertThat(found(verified())).containsExactly("9 ALTERED ROW");
    }

    @Test
    void anEntryGone() {
        unguarded("DELETE FROM access_log WHERE position = 8");
        assertThat(found(verified())).containsExactly("8 MISSING ROW");
    }

    @Test
    void anEntryPutIntoAGap() {
        unguarded("DELETE FROM access_log WHERE position = 8", copyOf(9, 8));
        assertThat(found(verified())).containsExactly("8 ALTERED ROW");
    }

    @Test
    void anEntryPutWhereAPositionWasRolledBack() {
        long gap = database.queryForObject("""
                SELECT position + 1 FROM access_log e
                 WHERE NOT EXISTS (SELECT FROM access_log n WHERE n.position = e.position + 1)
                 ORDER BY 1 LIMIT 1""", Long.class);
        assertThat(gap).isLessThan(last());
        unguarded(copyOf(9, gap));
        assertThat(found(verified())).containsExactly(gap + " INSERTED ROW");
    }

    @Test
    void anEntryBeyondAllPositions() {
        unguarded(copyOf(9, 1_000_000));
        assertThat(found(verified())).containsExactly("1000000 INSERTED ROW");
    }

    @Test
    void twoEntriesThatChangedTheirPlaces() {
        unguarded(
                "UPDATE access_log SET position = -1 WHERE position = 8",
                "UPDATE access_log SET position = 8 WHERE position = 12",
                "UPDATE access_log SET position = 12 WHERE position = -1");
        assertThat(found(verified())).containsExactly("8 REORDERED ROW", "12 REORDERED ROW");
    }

    @Test
    void theEndOfTheEntries() {
        long from = last() - 6;
        unguarded("DELETE FROM access_log WHERE position >= " + from);
        assertThat(found(verified())).containsExactly(from + " TRUNCATED ROW");
    }

    @Test
    void theEndOfEntriesAndSealsShowsAgainstAnExportedSeal() {
        long from = cutTheEnd();
        assertThat(found(showroom.verify(null))).as("sound in itself").isEmpty();
        assertThat(found(verified())).containsExactly(from + " TRUNCATED EXPORTED_SEAL");
    }

    @Test
    void theFileOfTheAccessLogSaysTheSameFarFromTheSystem(@TempDir Path folder) throws IOException {
        String seal = Files.writeString(folder.resolve("seal.json"), exported).toString();
        String pem = showroom.download("/api/audit/public-key", folder.resolve("key.pem"));
        assertThat(offline(folder, 0, pem, seal)).contains("SOUND", "entries of the access log under");

        unguarded("UPDATE access_log SET reason = 'asked' WHERE position = 9");
        assertThat(offline(folder, 1, pem)).contains("position 9: ALTERED, entry", "NOT SOUND: 1 problems");
        mend();

        unguarded("DELETE FROM access_log WHERE position = 8");
        assertThat(offline(folder, 1, pem)).contains("position 8: MISSING, entry");
        mend();

        cutTheEnd();
        assertThat(offline(folder, 0, pem)).contains("no exported seal of this log given");
        assertThat(offline(folder, 1, pem, seal)).contains("TRUNCATED, exported seal");
    }

    /** Deletes the last seal and the entries it covers; returns the first deleted position. */
    private static long cutTheEnd() {
        long before = database.queryForObject(
                "SELECT last_position FROM access_seal ORDER BY number DESC OFFSET 1 LIMIT 1", Long.class);
        unguarded(
                "DELETE FROM access_log WHERE position > " + before,
                "DELETE FROM access_seal WHERE last_position > " + before);
        return before + 1;
    }

    private static long last() {
        return database.queryForObject("SELECT max(position) FROM access_log", Long.class);
    }

    private static String copyOf(long position, long to) {
        String columns = SealedLog.ACCESS.columns();
        return "INSERT INTO access_log (" + columns + ") SELECT "
                + columns.replace("position,", to + ",").replace("entry_id", "entry_id || 'x'")
                + " FROM access_log WHERE position = " + position;
    }

    private static String offline(Path folder, int status, String... keyAndSeal) {
        List<String> args = new ArrayList<>(List.of(keyAndSeal));
        args.addFirst(showroom.download("/api/audit/access/ledger", folder.resolve("showroom-access.ledger")));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        assertThat(VerifyLedger.check(args.toArray(String[]::new), new PrintStream(said, true, StandardCharsets.UTF_8)))
                .isEqualTo(status);
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aSealGoneWithItsEntries() {
        unguarded(
                "DELETE FROM access_log WHERE position <= (SELECT last_position FROM access_seal WHERE number = 1)",
                "DELETE FROM access_seal WHERE number = 1");
        assertThat(found(verified())).contains("1 MISSING SEAL");
    }

    @Test
    void aSealOfTheEventLogInTheirPlace() {
        unguarded("TRUNCATE access_seal", "INSERT INTO access_seal TABLE ledger_seal");
        assertThat(found(verified())).contains("1 ALTERED SEAL");
    }

    private static JsonNode verified() {
        return showroom.verify(exported);
    }

    private static List<String> found(JsonNode answer) {
        List<String> problems = new ArrayList<>();
        answer.path("access")
                .path("problems")
                .forEach(problem -> problems.add(problem.path("position").asLong() + " "
                        + problem.path("code").asString() + " "
                        + problem.path("of").asString()));
        return problems;
    }

    /**
     * Executes statements with the triggers that would refuse them disabled, in one transaction, so that no seal is
     * made in between.
     */
    private static void unguarded(String... statements) {
        database.execute("ALTER TABLE access_log DISABLE TRIGGER USER; ALTER TABLE access_seal DISABLE TRIGGER USER; "
                + String.join("; ", statements)
                + "; ALTER TABLE access_log ENABLE TRIGGER USER; ALTER TABLE access_seal ENABLE TRIGGER USER");
    }

    private static void await(int entries) {
        for (int i = 0; i < TRIES; i++) {
            Long sealed = database.queryForObject("SELECT coalesce(sum(row_count), 0) FROM access_seal", Long.class);
            if (sealed != null && sealed >= entries) {
                return;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        throw new IllegalStateException("the access log is not sealed");
    }
}
