package io.showroom.deploy.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.showroom.deploy.testing.WholeSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A person with everything a showroom may know is erased: nothing names them any more, in any answer, file, table or
 * log line; every figure stays; and a backup that brings the key back does not bring the person back.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ErasureTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PASSWORD = WholeSystem.ADMIN_PASSWORD;
    private static final String PHONE = "13912345678";

    /** What nobody else in the system is called, has or said. */
    private static final List<String> SECRETS = List.of(
            "Zzyxname",
            "13912345678",
            "139****5678",
            "zzyxwechat",
            "zzyxmail",
            "Zzyxstreet",
            "Zzyxsaid",
            "ZZYXPLATE",
            "ZZYXVIN");

    private static final List<String> REPORTS = List.of(
            "funnel",
            "retained-new",
            "sources",
            "visits",
            "traffic",
            "daily",
            "contact-sheet",
            "defeats",
            "kpis",
            "owners",
            "grade-mix");

    private static final Map<String, JsonNode> BEFORE = new LinkedHashMap<>();
    private static final ListAppender<ILoggingEvent> LOG = new ListAppender<>();

    @TempDir
    private static Path folder;

    private static WholeSystem system;
    private static JdbcTemplate database;
    private static String erased;
    private static String neighbour;

    @BeforeAll
    static void aPersonOfWhomEverythingIsKnown() {
        LOG.start();
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(LOG);
        system = WholeSystem.start("showroom.erasures-file=" + folder.resolve("erasures.txt"));
        database = system.part(JdbcTemplate.class);
        done("admin", "OpenStore", "{\"store\":\"S1\",\"name\":\"One\"}");
        done("admin", "AddCode", "{\"list\":\"MODEL\",\"code\":\"M1\",\"nameZh\":\"一\",\"nameEn\":\"One\"}");
        done("admin", "RegisterStaffMember", """
                {"user":"boss","roles":["MANAGER"],"store":"S1","password":"%s","temporary":false}""".formatted(PASSWORD));
        neighbour = life("Neighbour Li", "13700001111", "neighbourly");
        erased = life("Zzyxname Wang", PHONE, "Zzyxsaid");
    }

    @AfterAll
    static void end() {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).detachAppender(LOG);
        system.close();
    }

    @Test
    @Order(1)
    void whatIsKnownBeforeCanBeRead() {
        assertThat(get("/api/prospects/" + erased).path("name").asString()).isEqualTo("Zzyxname Wang");
        assertThat(get("/api/prospects/" + erased + "/personal-data").toString())
                .contains("Zzyxname", "Zzyxstreet", "Zzyxsaid", "zzyxmail", "ZZYXVIN");
        assertThat(stored("Zzyxname")).isNotEmpty();
        for (String report : REPORTS) {
            BEFORE.put(report, get(address(report)));
        }
        BEFORE.put("grades", get("/api/prospects/" + erased + "/grades"));
        keep();
    }

    @Test
    @Order(2)
    void afterwardsNothingNamesThePerson() {
        JsonNode receipt = done(
                "admin",
                "ErasePersonalData",
                "{\"prospectId\":\"%s\",\"requestedBy\":\"file 17\",\"receivedOn\":\"2026-01-02\",\"reason\":\"withdrawn\"}"
                        .formatted(erased));
        get("/api/prospects?after=" + receipt.path("position").asLong());
        nothingNames();
        assertThat(get("/api/prospects/" + neighbour).path("name").asString()).isEqualTo("Neighbour Li");
        JsonNode register = get("/api/audit/erasures");
        assertThat(register.path("total").asInt()).isEqualTo(1);
        assertThat(register.path("rows").get(0).path("requestedBy").asString()).isEqualTo("file 17");
        assertThat(register.path("rows").get(0).path("receivedOn").asString()).isEqualTo("2026-01-02");
    }

    @Test
    @Order(3)
    void everyFigureStays() {
        BEFORE.forEach((report, before) -> {
            JsonNode after = get(report.equals("grades") ? "/api/prospects/" + erased + "/grades" : address(report));
            assertThat(figures(after)).as(report).isEqualTo(figures(before));
        });
    }

    @Test
    @Order(4)
    void readModelsEqualAReplay() throws InterruptedException {
        JsonNode begun = JSON.readTree(system.send(system.asAdmin("/api/audit/verifications")
                        .POST(java.net.http.HttpRequest.BodyPublishers.noBody()))
                .body());
        JsonNode answer = get("/api/audit/verifications/" + begun.path("id").asString());
        for (int look = 0; look < 600 && answer.path("state").asString().equals("RUNNING"); look++) {
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
            answer = get("/api/audit/verifications/" + begun.path("id").asString());
        }
        assertThat(answer.path("state").asString()).isEqualTo("DONE");
        assertThat(answer.path("differenceCount").asLong())
                .as(answer.toString())
                .isZero();
        assertThat(answer.path("problemCount").asLong()).as(answer.toString()).isZero();
    }

    @Test
    @Order(5)
    void nobodyIsContactedAnyMoreAndTheNumberIsFree() {
        HttpResponse<String> refused = system.command(
                "boss",
                PASSWORD,
                "RecordContact",
                "{\"prospectId\":\"%s\",\"channel\":\"CALL\",\"account\":\"x\"}".formatted(erased));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(JSON.readTree(refused.body()).path("code").asString()).isEqualTo("erased");
        assertThat(database.queryForList("SELECT phone_digest FROM prospect_phone WHERE prospect_id = ?", erased))
                .isEmpty();
    }

    @Test
    @Order(6)
    void aBackupDoesNotBringThePersonBack() throws Exception {
        assertThat(Files.readString(folder.resolve("erasures.txt"))).startsWith(erased + " 20");
        restore();
        assertThat(stored("Zzyxname")).as("the backup holds the person").isNotEmpty();
        assertThat(get("/api/prospects/" + erased).path("name").asString()).isEqualTo("Zzyxname Wang");
        system.context().getBean("reapplyErasures", ApplicationRunner.class).run(new DefaultApplicationArguments());
        Long position = database.queryForObject("SELECT max(global_index) FROM domain_event", Long.class);
        get("/api/prospects?after=" + position);
        nothingNames();
        assertThat(get("/api/audit/erasures")
                        .path("rows")
                        .get(0)
                        .path("reapplied")
                        .asBoolean())
                .isTrue();
        assertThat(Files.readAllLines(folder.resolve("erasures.txt"))).hasSize(1);
    }

    @Test
    @Order(7)
    void noLogLineNamesThePerson() {
        assertThat(List.copyOf(LOG.list))
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(line -> SECRETS.stream().anyMatch(line::contains));
    }

    private static void nothingNames() {
        for (String secret : SECRETS) {
            assertThat(stored(secret)).as("tables that hold " + secret).isEmpty();
        }
        assertThat(get("/api/prospects?q=Zzyxname").path("total").asInt()).isZero();
        assertThat(get("/api/prospects?q=345678").path("total").asInt()).isZero();
        assertThat(get("/api/prospects?q=ZZYXVIN123").path("total").asInt()).isZero();
        for (String path : List.of(
                "/api/prospects",
                "/api/prospects/" + erased,
                "/api/prospects/" + erased + "/events",
                "/api/prospects/" + erased + "/grades",
                "/api/prospects/" + erased + "/replay?to=3",
                "/api/prospects/" + erased + "/personal-data",
                "/api/prospects/" + erased + "/personal-data?format=csv",
                "/api/prospects?format=csv")) {
            assertThat(text(path)).as(path).doesNotContain(SECRETS);
        }
        for (String report : REPORTS) {
            assertThat(text(address(report))).as(report).doesNotContain(SECRETS);
            assertThat(text(address(report) + "&format=csv")).as(report).doesNotContain(SECRETS);
            assertThat(workbook(address(report) + "&format=xlsx")).as(report).doesNotContain(SECRETS);
        }
        assertThat(workbook("/api/prospects?format=xlsx")).doesNotContain(SECRETS);
        assertThat(workbook("/api/prospects/" + erased + "/personal-data?format=xlsx"))
                .doesNotContain(SECRETS);
        pagesNameNobody();
        assertThat(get("/api/prospects/" + erased).path("name").asString()).isEqualTo("已删除/erased");
    }

    private static void pagesNameNobody() {
        HttpClient browser = system.loggedIn("admin", PASSWORD);
        List<String> pages = new ArrayList<>(List.of(
                "/prospects",
                "/prospects/" + erased,
                "/prospects/" + erased + "/print",
                "/prospects/" + erased + "/personal-data/print",
                "/audit/erasures"));
        for (String report : REPORTS) {
            String page = report.equals("visits") ? "/visits" : "/reports/" + report;
            String asked = address(report).replaceFirst("^[^?]*", "");
            pages.add(page + asked);
            pages.add(page + "/print" + asked);
        }
        for (String page : pages) {
            HttpResponse<String> answer = system.page(browser, page);
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            assertThat(answer.body()).as(page).contains("</html>").doesNotContain(SECRETS);
        }
    }

    /** Everything written in a workbook. */
    private static String workbook(String path) {
        StringBuilder written = new StringBuilder();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = client.send(system.asAdmin(path).build(), BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            Path file = Files.write(folder.resolve("workbook.xlsx"), answer.body());
            try (ZipFile parts = new ZipFile(file.toFile())) {
                for (ZipEntry part : Collections.list(parts.entries())) {
                    written.append(new String(parts.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        assertThat(written).as(path).isNotEmpty();
        return written.toString();
    }

    /** Names of the tables, partitions and all, in any row of which the text stands. */
    private static List<String> stored(String text) {
        return database.queryForList("""
                        SELECT quote_ident(table_schema) || '.' || quote_ident(table_name)
                          FROM information_schema.tables
                         WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name NOT LIKE 'kept\\_%'
                        """, String.class).stream()
                .filter(table -> Boolean.TRUE.equals(database.queryForObject(
                        "SELECT EXISTS (SELECT FROM " + table + " t WHERE t::text LIKE ?)",
                        Boolean.class,
                        "%" + text + "%")))
                .toList();
    }

    private static List<String> tablesOfTheProspect() {
        return database.queryForList("""
                SELECT table_name FROM information_schema.columns
                 WHERE table_schema = 'public' AND column_name = 'prospect_id' AND table_name NOT LIKE 'kept\\_%'
                   AND table_name NOT LIKE 'import%'
                """, String.class);
    }

    private static void keep() {
        database.execute("CREATE TABLE kept_person_key AS TABLE person_key");
        tablesOfTheProspect().forEach(table -> database.execute("CREATE TABLE kept_" + table + " AS TABLE " + table));
    }

    /** As a backup from before the erasure has it: neither the event nor what followed from it. */
    private static void restore() {
        database.update(
                "DELETE FROM domain_event WHERE aggregate_identifier = ? AND payload_type LIKE '%PersonalDataErased'",
                erased);
        database.execute("DELETE FROM person_key");
        database.execute("INSERT INTO person_key SELECT * FROM kept_person_key");
        for (String table : tablesOfTheProspect()) {
            database.update("DELETE FROM " + table + " WHERE prospect_id = ?", erased);
            database.update("INSERT INTO " + table + " SELECT * FROM kept_" + table + " WHERE prospect_id = ?", erased);
        }
    }

    private static String address(String report) {
        LocalDate today = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
        return "/api/reports/" + report + "?store=S1&month=" + today.toString().substring(0, 7) + "&day=" + today
                + "&from=" + today.withDayOfMonth(1) + "&to=" + today;
    }

    /** What is left of an answer without the position and without what persons are called and have said. */
    private static String figures(JsonNode answer) {
        if (answer instanceof ObjectNode object) {
            object.remove(List.of(
                    "position",
                    "name",
                    "customer",
                    "phone",
                    "area",
                    "account",
                    "comment",
                    "content",
                    "remark",
                    "vin",
                    "plate",
                    "reason",
                    "signs",
                    "knownAt",
                    "now"));
        }
        answer.forEach(ErasureTest::figures);
        return answer.toString();
    }

    private static String life(String name, String phone, String said) {
        String id = done(
                        "boss",
                        "RegisterVisit",
                        "{\"store\":\"S1\",\"channel\":\"WALK_IN\",\"model\":\"M1\",\"remark\":\"%s\"}".formatted(said))
                .path("prospectId")
                .asString();
        String mark = said.startsWith("Zzyx") ? "Zzyx" : "Other";
        act(id, "CaptureContact", """
                "name":"%s","phone":"%s","wechat":"%swechat","email":"%smail@example.org","address":"%sstreet 5",\
                "area":"%sstreet","model":"M1" """.formatted(
                        name,
                        phone,
                        mark.toLowerCase(java.util.Locale.ROOT),
                        mark.toLowerCase(java.util.Locale.ROOT),
                        mark,
                        mark));
        act(id, "GradeProspect", "\"grade\":\"A\",\"reason\":\"%s\",\"signs\":\"%s\"".formatted(said, said));
        act(id, "RecordContact", "\"channel\":\"CALL\",\"account\":\"%s\"".formatted(said));
        act(id, "MakeAppointment", "\"channel\":\"CALL\",\"remark\":\"%s\"".formatted(said));
        act(id, "RecordTestDrive", "\"model\":\"M1\",\"licenceSeen\":true,\"feedback\":\"%s\"".formatted(said));
        act(id, "RecordQuote", "\"model\":\"M1\",\"price\":100000,\"concerns\":\"%s\"".formatted(said));
        act(id, "PlaceOrder", "\"model\":\"M1\",\"price\":100000");
        String upper = mark.toUpperCase(java.util.Locale.ROOT);
        JsonNode last = act(
                id,
                "ConfirmDelivery",
                "\"financeConfirmed\":true,\"vin\":\"%sVIN1234567890\",\"plate\":\"%sPLATE1\"".formatted(upper, upper));
        last = act(id, "RecordTransaction", "\"kind\":\"SERVICE\",\"amount\":500,\"note\":\"%s\"".formatted(said));
        get("/api/prospects?after=" + last.path("position").asLong());
        return id;
    }

    private static JsonNode act(String id, String command, String fields) {
        return done("boss", command, "{\"prospectId\":\"%s\",%s}".formatted(id, fields));
    }

    private static JsonNode done(String user, String command, String body) {
        HttpResponse<String> answer = system.command(user, PASSWORD, command, body);
        assertThat(answer.statusCode()).as(command + " " + answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static JsonNode get(String path) {
        return JSON.readTree(text(path));
    }

    private static String text(String path) {
        HttpResponse<String> answer = system.send(system.asAdmin(path));
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return answer.body();
    }
}
