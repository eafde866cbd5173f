package io.showroom.deploy.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.deploy.ledger.VerifyLedger;
import io.showroom.deploy.testing.WholeSystem;
import io.showroom.ledger.LedgerRow;
import io.showroom.ledger.SigningKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/**
 * Somebody with write access to the database changes the event log in one way after another; each time the verification
 * reports what was done and where.
 */
class TamperingTest {

    private static LedgerSystem showroom;
    private static JdbcTemplate database;
    private static String exported;
    private static List<Long> positions;

    @BeforeAll
    static void aSealedLedger() {
        showroom = new LedgerSystem();
        database = showroom.database;
        // A sequence number that was never used; gaps are not reported.
        database.execute("SELECT nextval('domain_event_position')");
        keep(showroom.work(30));
    }

    private static void keep(long position) {
        exported = showroom.sealed(position);
        positions = database.queryForList("SELECT global_index FROM domain_event ORDER BY 1", Long.class);
        for (String table : List.of("domain_event", "ledger_seal", "ledger_key")) {
            database.execute("DROP TABLE IF EXISTS kept_" + table);
            database.execute("CREATE TABLE kept_" + table + " AS TABLE " + table);
        }
    }

    @AfterAll
    static void end() {
        showroom.close();
    }

    @AfterEach
    void mend() {
        database.execute("ALTER TABLE ledger_seal DISABLE TRIGGER USER");
        for (String table : List.of("domain_event", "ledger_seal", "ledger_key")) {
            database.execute("TRUNCATE " + table);
            database.execute("INSERT INTO " + table + " TABLE kept_" + table);
        }
        database.execute("ALTER TABLE ledger_seal ENABLE TRIGGER USER");
        database.execute("ALTER SEQUENCE domain_event_position RESTART WITH " + (positions.getLast() + 1));
    }

    @Test
    void nothingIsFoundWhereNothingWasDone() {
        JsonNode answer = showroom.verify(exported);
        assertThat(LedgerSystem.problems(answer)).isEmpty();
        assertThat(answer.path("differences").size()).isZero();
        assertThat(answer.path("differenceCount").asLong()).isZero();
        assertThat(answer.path("state").asString()).isEqualTo("DONE");
        assertThat(answer.path("sound").asBoolean()).isTrue();
        assertThat(answer.path("events").asLong() + answer.path("unsealed").asLong())
                .isEqualTo(positions.size());
        assertThat(answer.path("seals").asLong()).isGreaterThan(2);
    }

    @Test
    void aByteOfAPayload() {
        long position = middle();
        at(position, "payload = set_byte(payload, length(payload) / 2, 63 # get_byte(payload, length(payload) / 2))");
        assertThat(found()).containsExactly(position + " ALTERED ROW");
    }

    /**
     * The export of one prospect's record names the seal it was verified against, or states that verification failed.
     */
    @Test
    void oneProspectsRecordSaysHowItStandsAgainstTheSeals() {
        settle();
        List<Long> stream = database.queryForList(
                "SELECT global_index FROM domain_event WHERE aggregate_identifier = ? ORDER BY 1",
                Long.class,
                oneProspect());
        JsonNode seals = showroom.get("/api/prospects/" + oneProspect() + "/seals");
        assertThat(seals.path("events").asInt()).isEqualTo(stream.size());
        assertThat(seals.path("sealed").asInt()).isEqualTo(stream.size());
        assertThat(seals.path("seal").path("lastPosition").asLong()).isGreaterThanOrEqualTo(stream.getLast());
        assertThat(sheet())
                .endsWith("," + stream.getLast() + ","
                        + seals.path("seal").path("number").asLong());

        at(stream.getLast(), "meta_data = set_byte(meta_data, 3, 1 # get_byte(meta_data, 3))");
        JsonNode altered = showroom.get("/api/prospects/" + oneProspect() + "/seals");
        assertThat(altered.path("sealed").asInt()).isEqualTo(stream.size() - 1);
        assertThat(LedgerSystem.problems(altered)).containsExactly(stream.getLast() + " ALTERED ROW");
        assertThat(sheet()).endsWith("," + stream.getLast() + ",does not match the seal");
        mend();
        settle();

        database.execute("ALTER TABLE ledger_seal DISABLE TRIGGER USER");
        database.update("DELETE FROM ledger_seal WHERE last_position >= ?", stream.getFirst());
        assertThat(sheet()).endsWith("," + stream.getLast() + ",–");
    }

    /** After the sequence is restarted, no position counts as settled until it has issued a number. */
    private static void settle() {
        database.execute("SELECT nextval('domain_event_position')");
    }

    private static String sheet() {
        return showroom.text("/api/prospects/" + oneProspect() + "/events?format=csv")
                .strip();
    }

    private static String oneProspect() {
        return database.queryForObject(
                "SELECT aggregate_identifier FROM domain_event WHERE aggregate_identifier LIKE 'P-%' ORDER BY global_index DESC LIMIT 1",
                String.class);
    }

    @Test
    void aByteOfTheMetadata() {
        long position = middle();
        at(position, "meta_data = set_byte(meta_data, 3, 1 # get_byte(meta_data, 3))");
        assertThat(found()).containsExactly(position + " ALTERED ROW");
    }

    @Test
    void aTimeStamp() {
        long position = middle();
        at(position, "time_stamp = time_stamp + interval '1 microsecond'");
        assertThat(found()).containsExactly(position + " ALTERED ROW");
        at(position, "time_stamp = 'infinity'");
        assertThat(found()).containsExactly(position + " ALTERED ROW");
    }

    @Test
    void anEventsIdentifier() {
        at(middle(), "event_identifier = 'another'");
        assertThat(found()).containsExactly(middle() + " ALTERED ROW");
    }

    @Test
    void aSequenceNumberATypeOrARevision() {
        for (String change : List.of(
                "sequence_number = sequence_number + 100",
                "type = 'Store'",
                "payload_type = 'io.showroom.prospect.events.OrderPlaced'",
                "payload_revision = '7'",
                "payload_revision = NULL",
                "aggregate_identifier = 'P-another'")) {
            at(middle(), change);
            assertThat(found()).as(change).containsExactly(middle() + " ALTERED ROW");
            mend();
        }
    }

    @Test
    void aRowFromWhichNothingCanBeReplayed() {
        long visit = database.queryForObject(
                "SELECT min(global_index) FROM domain_event WHERE aggregate_identifier LIKE 'P-%'", Long.class);
        at(visit, "payload = 'x'");
        JsonNode answer = showroom.verify(null);
        assertThat(LedgerSystem.problems(answer)).containsExactly(visit + " ALTERED ROW");
        assertThat(answer.path("state").asString()).isEqualTo("DONE");
        assertThat(answer.path("error").asString()).isEqualTo("notReplayable");
        assertThat(answer.path("sound").asBoolean()).isFalse();
    }

    @Test
    void twoRowsThatChangedTheirPayloads() {
        long one = position(10);
        long other = position(40);
        database.update("""
                UPDATE domain_event mine SET payload = other.payload
                  FROM domain_event other
                 WHERE (mine.global_index, other.global_index) IN ((?, ?), (?, ?))""", one, other, other, one);
        assertThat(found()).containsExactly(one + " ALTERED ROW", other + " ALTERED ROW");
    }

    @Test
    void twoRowsThatChangedTheirPlaces() {
        long one = position(10);
        long other = position(40);
        move(one, -1);
        move(other, one);
        move(-1, other);
        assertThat(found()).containsExactly(one + " REORDERED ROW", other + " REORDERED ROW");
    }

    @Test
    void aRowFromTheMiddle() {
        database.update("DELETE FROM domain_event WHERE global_index = ?", middle());
        assertThat(found()).containsExactly(middle() + " MISSING ROW");
    }

    @Test
    void aRowPutIntoAGap() {
        database.update("DELETE FROM domain_event WHERE global_index = ?", middle());
        insert(middle());
        assertThat(found()).containsExactly(middle() + " ALTERED ROW");
        mend();
        insert(0);
        assertThat(found()).containsExactly("0 INSERTED ROW");
    }

    @Test
    void aRowPutWhereAPositionWasRolledBack() {
        long gap = database.queryForObject("""
                SELECT global_index + 1 FROM domain_event e
                 WHERE NOT EXISTS (SELECT FROM domain_event n WHERE n.global_index = e.global_index + 1)
                 ORDER BY 1 LIMIT 1""", Long.class);
        assertThat(gap).isLessThan(positions.getLast());
        insert(gap);
        assertThat(found()).containsExactly(gap + " INSERTED ROW");
    }

    @Test
    void aRowBeyondAllPositions() {
        insert(1_000_000_000);
        assertThat(found()).containsExactly("1000000000 INSERTED ROW");
    }

    @Test
    void theEndOfTheRows() {
        long from = position(positions.size() - 7);
        database.update("DELETE FROM domain_event WHERE global_index >= ?", from);
        assertThat(found()).containsExactly(from + " TRUNCATED ROW");
        assertThat(showroom.found(exported)).containsExactly(from + " TRUNCATED ROW");
    }

    @Test
    void theEndOfRowsAndSealsShowsAgainstAnExportedSeal() {
        long last = database.queryForObject("SELECT max(number) FROM ledger_seal", Long.class);
        long from = database.queryForObject(
                "SELECT last_position + 1 FROM ledger_seal WHERE number = ?", Long.class, last - 1);
        forced("DELETE FROM ledger_seal WHERE number = " + last);
        database.update("DELETE FROM domain_event WHERE global_index >= ?", from);
        assertThat(found()).isEmpty();
        assertThat(showroom.found(exported)).containsExactly(from + " TRUNCATED EXPORTED_SEAL");
    }

    @Test
    void aSealThatWasAltered() {
        for (String change : List.of(
                "row_count = row_count + 1",
                "sealed_at = sealed_at - interval '1 day'",
                "last_position = last_position + 1",
                "signature = reverse(signature)",
                "digest = previous")) {
            forced("UPDATE ledger_seal SET " + change + " WHERE number = 2");
            assertThat(found())
                    .as(change)
                    .contains(database.queryForObject(
                            "SELECT first_position || ' SIGNATURE SEAL' FROM ledger_seal WHERE number = 2",
                            String.class))
                    .noneMatch(problem -> problem.endsWith("ROW"));
            mend();
        }
    }

    @Test
    void aSealThatIsGone() {
        forced("DELETE FROM ledger_seal WHERE number = 2");
        assertThat(found()).hasSize(1).allMatch(problem -> problem.endsWith("MISSING SEAL"));
    }

    @Test
    void everythingSealedAnewWithAnotherKey() {
        SigningKey own = SigningKey.make();
        database.update(
                "UPDATE ledger_key SET key_id = ?, public_key = ?",
                own.id(),
                own.publicKey().encoded());
        forced("UPDATE ledger_seal SET key_id = '" + own.id() + "'");
        assertThat(found()).hasSizeGreaterThan(2).allMatch(problem -> problem.endsWith("SIGNATURE SEAL"));
    }

    @Test
    void aFigureInAReadModelIsTold() {
        database.update("UPDATE prospect_row SET status = 'LOST', phone = '+8613800138000', name = 'Mallory' WHERE"
                + " prospect_id = (SELECT min(prospect_id) FROM prospect_row)");
        JsonNode answer = showroom.verify(null);
        assertThat(answer.path("problems").size()).isZero();
        assertThat(answer.path("differenceCount").asLong()).isEqualTo(1);
        JsonNode difference = answer.path("differences").get(0);
        assertThat(difference.path("readModel").asString()).isEqualTo("prospect_row");
        assertThat(difference.path("key").path("prospect_id").asString()).startsWith("P-");
        assertThat(difference.path("stored").path("status").asString()).isEqualTo("LOST");
        assertThat(difference.path("replayed").path("status").asString())
                .isNotEmpty()
                .isNotEqualTo("LOST");
        assertThat(answer.toString()).doesNotContain("Mallory", "13800138000");
        system().send(system().asAdmin("/api/admin/read-models/rebuild").POST(BodyPublishers.noBody()));
    }

    @Test
    void nothingIsFoundWhileEverybodyWorks() throws InterruptedException {
        AtomicLong last = new AtomicLong();
        AtomicBoolean done = new AtomicBoolean();
        Thread others = Thread.ofVirtual().start(() -> {
            while (!done.get()) {
                last.set(showroom.work(1));
            }
        });
        for (int i = 0; i < 3; i++) {
            JsonNode answer = showroom.verify(exported);
            assertThat(answer.path("sound").asBoolean()).as(answer.toString()).isTrue();
        }
        done.set(true);
        others.join();
        keep(last.get());
    }

    @Test
    void aCheckWhoseProcessEndedIsBegunAgain() {
        database.update(
                "INSERT INTO ledger_verification (id, state, phase, started_by, started_at, exported, events)"
                        + " VALUES ('VF-left', 'RUNNING', 'SEALS', 'admin', now(), ?, 7)",
                exported);
        JsonNode answer = showroom.ended("VF-left");
        assertThat(answer.path("sound").asBoolean()).as(answer.toString()).isTrue();
        assertThat(answer.path("events").asLong()).isEqualTo(positions.size());
    }

    @Test
    void theFileOfTheLedgerSaysTheSameFarFromTheSystem(@TempDir Path folder) throws IOException {
        String seal = Files.writeString(folder.resolve("seal.json"), exported).toString();
        String pem = showroom.download("/api/audit/public-key", folder.resolve("key.pem"));
        String file = showroom.download("/api/audit/ledger", folder.resolve("showroom.ledger"));
        assertThat(offline(0, file, pem, seal)).contains("SOUND", positions.size() + " events");

        at(middle(), "payload = set_byte(payload, 1, 63)");
        showroom.download("/api/audit/ledger", folder.resolve("showroom.ledger"));
        assertThat(offline(1, file, pem))
                .contains("position " + middle() + ": ALTERED, event", "NOT SOUND: 1 problems");
        mend();

        long last = database.queryForObject("SELECT max(number) FROM ledger_seal", Long.class);
        forced("DELETE FROM ledger_seal WHERE number = " + last);
        database.update("DELETE FROM domain_event WHERE global_index > (SELECT max(last_position) FROM ledger_seal)");
        showroom.download("/api/audit/ledger", folder.resolve("showroom.ledger"));
        assertThat(offline(0, file, pem)).contains("no exported seal of this log given");
        assertThat(offline(1, file, pem, seal)).contains("TRUNCATED, exported seal");

        String other = Files.writeString(
                        folder.resolve("other.pem"),
                        SigningKey.make().publicKey().pem())
                .toString();
        assertThat(offline(1, file, other)).contains("SIGNATURE");
        assertThat(offline(2, seal, pem)).contains("not a ledger file");
    }

    private static String offline(int status, String... args) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        assertThat(VerifyLedger.check(args, new PrintStream(said, true, StandardCharsets.UTF_8)))
                .isEqualTo(status);
        return said.toString(StandardCharsets.UTF_8);
    }

    private static WholeSystem system() {
        return showroom.system;
    }

    private static List<String> found() {
        return showroom.found(null);
    }

    private static long middle() {
        return position(positions.size() / 2);
    }

    private static long position(int index) {
        return positions.get(index);
    }

    private static void at(long position, String change) {
        assertThat(database.update("UPDATE domain_event SET " + change + " WHERE global_index = ?", position))
                .isEqualTo(1);
    }

    private static void move(long from, long to) {
        database.update("UPDATE domain_event SET global_index = ? WHERE global_index = ?", to, from);
    }

    private static void insert(long position) {
        database.update(
                "INSERT INTO domain_event (" + LedgerRow.COLUMNS + ") SELECT ?, sequence_number,"
                        + " time_stamp, aggregate_identifier || 'x', type, event_identifier || 'x', payload_type,"
                        + " payload_revision, payload, meta_data FROM domain_event ORDER BY global_index DESC LIMIT 1",
                position);
    }

    private static void forced(String sql) {
        database.execute("ALTER TABLE ledger_seal DISABLE TRIGGER USER");
        database.execute(sql);
        database.execute("ALTER TABLE ledger_seal ENABLE TRIGGER USER");
    }
}
