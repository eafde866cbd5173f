package io.showroom.deploy.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.showroom.deploy.testing.WholeSystem;
import io.showroom.personaldata.MasterKey;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** One database with a wrong key, refused rotations and a successful one; no data is lost. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeyRotationTest {

    private static final String FIRST = key(1);
    private static final String SECOND = key(2);
    private static final List<String> KEPT = List.of("domain_event", "ledger_seal", "access_log", "person_key");
    private static final int LOOKS = 600;

    @TempDir
    private static Path folder;

    private static EmbeddedPostgres server;
    private static JdbcTemplate database;
    private static String prospect;
    private static Map<String, String> before;

    @BeforeAll
    static void workedWithTheFirstKey() throws IOException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("max_connections", "200")
                .start();
        database = new JdbcTemplate(
                new DriverManagerDataSource(server.getJdbcUrl("postgres", "postgres"), "postgres", ""));
        try (WholeSystem system = system(FIRST)) {
            command(system, "admin", "OpenStore", "{\"store\":\"S1\",\"name\":\"One\"}");
            command(system, "admin", "RegisterStaffMember", """
                    {"user":"boss","roles":["MANAGER"],"store":"S1","password":"%s","temporary":false}""".formatted(WholeSystem.ADMIN_PASSWORD));
            String visit = command(system, "boss", "RegisterVisit", "{\"store\":\"S1\",\"channel\":\"WALK_IN\"}");
            prospect = visit.replaceFirst(".*\"prospectId\":\"([^\"]+)\".*", "$1");
            command(system, "boss", "CaptureContact", details(prospect));
            assertThat(card(system)).contains("Wang Xiaoming");
        }
        assertThat(count("SELECT count(*) FROM ledger_seal")).isPositive();
        before = contents();
    }

    @AfterAll
    static void end() throws IOException {
        server.close();
    }

    @Test
    @Order(1)
    void theWrongKeyOpensNothingAndChangesNothing() {
        assertThatThrownBy(() -> system(SECOND))
                .hasStackTraceContaining("is not the one this database was written with");
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    @Order(2)
    void nothingIsRotatedWhileOthersAreConnected() throws SQLException, IOException {
        Path next = file(SECOND);
        try (Connection other = server.getPostgresDatabase().getConnection()) {
            assertThat(other.isValid(1)).isTrue();
            assertThatThrownBy(() -> rotate(FIRST, next)).hasMessageContaining("stop every node first");
        }
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    @Order(3)
    void aRotationThatBreaksOffHasChangedNothing() throws IOException {
        database.update("""
                INSERT INTO import_job (id, state, phase, dry_run, started_by, started_at, wrapped_key)
                VALUES ('IM-broken', 'DONE', 'READING', true, 'admin', now(), 'nonsense')""");
        Path next = file(SECOND);
        assertThatThrownBy(() -> rotate(FIRST, next))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("import_job IM-broken does not open");
        assertThat(contents()).isEqualTo(before);
        assertThat(count("SELECT count(*) FROM master_key_rotation")).isZero();
        database.update("DELETE FROM import_job");
    }

    @Test
    @Order(4)
    void theKeyInUseIsNoNewKey() throws IOException {
        Path same = file(FIRST);
        assertThat(rotate(FIRST, same)).contains("is in force already");
        assertThat(contents()).isEqualTo(before);
        assertThatThrownBy(() -> rotate(SECOND, file(key(3)))).hasMessageContaining("is not the one");
    }

    @Test
    @Order(5)
    void aRotationWrapsEveryKeyAnewAndTouchesNoEvent() throws IOException {
        String said = rotate(FIRST, file(SECOND));
        String from = new MasterKey(Base64.getDecoder().decode(FIRST)).id();
        String to = new MasterKey(Base64.getDecoder().decode(SECOND)).id();
        assertThat(said).contains(from).contains(to).doesNotContain(FIRST).doesNotContain(SECOND);
        Map<String, String> after = contents();
        assertThat(after.get("domain_event")).isEqualTo(before.get("domain_event"));
        assertThat(after.get("ledger_seal")).isEqualTo(before.get("ledger_seal"));
        assertThat(after.get("person_key")).isNotEqualTo(before.get("person_key"));
        assertThat(database.queryForList("SELECT from_key || to_key FROM master_key_rotation", String.class))
                .containsExactly(from + to);
        assertThat(database.queryForList("SELECT asked FROM access_log WHERE kind = 'KEY'", String.class))
                .containsExactly("from=" + from + " to=" + to);
        assertThat(rotate(SECOND, file(SECOND))).contains("is in force already");
        assertThat(count("SELECT count(*) FROM master_key_rotation")).isEqualTo(1);
    }

    @Test
    @Order(6)
    void afterwardsOnlyTheNewKeyOpensAndEverythingIsThere() {
        assertThatThrownBy(() -> system(FIRST))
                .hasStackTraceContaining("is not the one this database was written with");
        try (WholeSystem system = system(SECOND)) {
            assertThat(card(system)).contains("Wang Xiaoming");
            String visit = command(system, "boss", "RegisterVisit", "{\"store\":\"S1\",\"channel\":\"WALK_IN\"}");
            String again = visit.replaceFirst(".*\"prospectId\":\"([^\"]+)\".*", "$1");
            HttpResponse<String> twice =
                    system.command("boss", WholeSystem.ADMIN_PASSWORD, "CaptureContact", details(again));
            assertThat(twice.statusCode()).as("the number is known").isEqualTo(409);
            assertThat(verified(system)).contains("\"sound\":true").contains("\"problemCount\":0");
            assertThat(system.send(system.asAdmin("/api/audit/keys")).body()).contains("\"wrappedAnew\":");
        }
    }

    @Test
    @Order(7)
    void aRotationKnowsAllThatTheMasterKeyWraps() {
        List<String> there = database.queryForList("""
                SELECT table_name || '.' || column_name FROM information_schema.columns
                 WHERE table_schema = 'public' AND (column_name LIKE 'wrapped%' OR column_name = 'endorsed')
                   AND data_type = 'text' AND table_name <> 'master_key_mark'
                 ORDER BY 1""", String.class);
        assertThat(Rotation.WRAPPED.stream()
                        .map(one -> one.table() + "." + one.column())
                        .sorted())
                .containsExactlyElementsOf(there);
    }

    private static WholeSystem system(String key) {
        return WholeSystem.on(
                server, "showroom.master-key=" + key, "showroom.seals.events=5", "showroom.seals.within=1s");
    }

    private static String rotate(String present, Path next) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        InputStream nothing = new ByteArrayInputStream(new byte[0]);
        Path ownFile = folder.resolve("master.key");
        new KeyRotation(
                        new MasterKeySource(Map.of("SHOWROOM_MASTER_KEY", present), ownFile),
                        ownFile,
                        nothing,
                        new PrintStream(said, true, StandardCharsets.UTF_8))
                .run(new Database(server.getJdbcUrl("postgres", "postgres"), "postgres", ""), next);
        return said.toString(StandardCharsets.UTF_8);
    }

    private static Path file(String key) throws IOException {
        return Files.writeString(folder.resolve("new.key"), key + "\n");
    }

    private static Map<String, String> contents() {
        Map<String, String> contents = new TreeMap<>();
        for (String table : KEPT) {
            contents.put(
                    table,
                    database.queryForObject(
                            "SELECT md5(string_agg(t::text, '|' ORDER BY t::text)) FROM " + table + " t",
                            String.class));
        }
        return contents;
    }

    private static long count(String sql) {
        Long count = database.queryForObject(sql, Long.class);
        return count == null ? 0 : count;
    }

    private static String card(WholeSystem system) {
        return system.send(system.asAdmin("/api/prospects/" + prospect)).body();
    }

    private static String command(WholeSystem system, String user, String name, String body) {
        HttpResponse<String> answer = system.command(user, WholeSystem.ADMIN_PASSWORD, name, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static String details(String prospect) {
        return "{\"prospectId\":\"%s\",\"name\":\"Wang Xiaoming\",\"phone\":\"13912345678\"}".formatted(prospect);
    }

    private static String verified(WholeSystem system) {
        String id = system.send(system.asAdmin("/api/audit/verifications?readModels=false")
                        .POST(BodyPublishers.noBody()))
                .body()
                .replaceFirst(".*\"id\":\"([^\"]+)\".*", "$1");
        for (int look = 0; look < LOOKS; look++) {
            String answer = system.send(system.asAdmin("/api/audit/verifications/" + id))
                    .body();
            if (answer.contains("\"state\":\"DONE\"")) {
                return answer;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        throw new IllegalStateException("the verification does not end");
    }

    private static String key(int number) {
        byte[] key = new byte[32];
        key[0] = (byte) number;
        return Base64.getEncoder().encodeToString(key);
    }
}
