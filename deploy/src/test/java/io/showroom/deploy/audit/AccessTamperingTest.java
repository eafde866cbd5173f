package io.showroom.deploy.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Somebody with the database in his hands covers up what he looked at; the check says what was done and where. */
class AccessTamperingTest {

    private static final int LOOKS = 45;
    private static final int TRIES = 1500;

    private static LedgerSystem showroom;
    private static JdbcTemplate database;

    @BeforeAll
    static void aSealedAccessLog() {
        showroom = new LedgerSystem();
        database = showroom.database;
        showroom.sealed(showroom.work(3));
        for (int i = 0; i < LOOKS; i++) {
            showroom.get("/api/prospects?size=3");
        }
        await(LOOKS);
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
                "INSERT INTO access_seal TABLE kept_access_seal");
    }

    @Test
    void nothingIsFoundWhereNothingWasDone() {
        JsonNode answer = verified();
        assertThat(found(answer)).isEmpty();
        assertThat(answer.path("sound").asBoolean()).isTrue();
        assertThat(answer.path("access").path("rows").asLong()).isGreaterThanOrEqualTo(LOOKS);
        assertThat(answer.path("access").path("seals").asLong()).isGreaterThan(1);
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
        return showroom.verify(null);
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

    /** What the tables' own guard would refuse; at once, so that no seal is made in between. */
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
