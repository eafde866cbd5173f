package io.showroom.deploy.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.deploy.testing.WholeSystem;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A person is erased during a rebuild, a month close, an export, or the reading of an upload. Afterwards no table and
 * no file of the installation contains their data.
 */
@Timeout(240)
class ErasureAmidWorkTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String MONTH =
            YearMonth.now(ZoneId.of("Asia/Shanghai")).minusMonths(1).toString();

    @TempDir
    private static Path folder;

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static EmbeddedPostgres database;
    private static WholeSystem system;
    private static KnownPeople people;

    @BeforeAll
    static void start() throws IOException {
        database = DataFolder.postgres(folder.resolve("data"));
        system = WholeSystem.on(
                database,
                "showroom.erasures-file=" + folder.resolve("erasures.txt"),
                "showroom.uploads-folder=" + folder.resolve("uploads"),
                "server.tomcat.basedir=" + folder.resolve("server"),
                "showroom.erasures-look=1h");
        people = new KnownPeople(system);
        people.open();
        people.life("Neighbour Li", "13700001111", "neighbourly");
    }

    @AfterAll
    static void end() throws IOException {
        system.close();
        database.close();
        CLIENT.close();
    }

    @Test
    void duringARebuild() throws Exception {
        String person = people.life(Erased.NAME, Erased.PHONE, Erased.SAID);
        String rebuild;
        long erased;
        try (Held versions = Held.table(database, "read_model_version", "ACCESS SHARE")) {
            rebuild = people.begun("/api/admin/read-models/rebuild");
            versions.awaitWaiting(1);
            assertThat(versions.number(
                            "SELECT count(*) FROM read_model_shadow.prospect_row WHERE name LIKE 'Zzyxname%'"))
                    .as("the rebuild has come to the person already")
                    .isEqualTo(1);
            erased = people.erasedAt(person);
        }
        assertThat(people.ended("/api/admin/read-models/rebuild", rebuild)
                        .path("state")
                        .asString())
                .isEqualTo("DONE");
        people.awaitRead(erased);
        nothingNamesThem(person);
    }

    @Test
    void whileAMonthIsClosed() throws Exception {
        String at = "\"occurredAt\":\"" + MONTH + "-10T10:00:00+08:00\"";
        String person = people.done(
                        "boss",
                        "RegisterVisit",
                        "{\"store\":\"S1\",\"channel\":\"WALK_IN\",\"remark\":\"%s\",%s}".formatted(Erased.SAID, at))
                .path("prospectId")
                .asString();
        people.act(
                person,
                "CaptureContact",
                "\"name\":\"%s\",\"phone\":\"%s\",%s".formatted(Erased.NAME, Erased.PHONE, at));
        long last = people.act(person, "GradeProspect", "\"grade\":\"A\"," + at)
                .path("position")
                .asLong();
        String figures = system.send(system.as(
                        "boss", KnownPeople.PASSWORD, "/api/reports/month-figures?month=" + MONTH + "&after=" + last))
                .body();

        people.erase(person);
        people.awaitRead(
                people.done("boss", "CloseMonth", figures).path("position").asLong());

        nothingNamesThem(person);
        String close = "/api/audit/month-closes/" + MONTH;
        assertThat(people.text(close + "/check?store=S1")).contains("\"sound\":true");
        assertThat(people.text(close + "?store=S1"))
                .as("an erasure changes no figure")
                .contains("\"later\":{}")
                .doesNotContain(Erased.SECRETS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/prospects?format=csv&reason=for+the+meeting",
                "/api/prospects?format=xlsx&reason=for+the+meeting"
            })
    void whileAListIsExported(String export) throws Exception {
        String person = people.life(Erased.NAME, Erased.PHONE, Erased.SAID);
        CompletableFuture<HttpResponse<byte[]>> file;
        long erased;
        try (Held rows = Held.table(database, "prospect_row", "ACCESS EXCLUSIVE")) {
            file = CLIENT.sendAsync(system.asAdmin(export).build(), BodyHandlers.ofByteArray());
            rows.awaitWaiting(1);
            erased = people.erasedAt(person);
        }
        assertThat(file.join().statusCode()).isEqualTo(200);
        people.awaitRead(erased);
        nothingNamesThem(person);
        assertThat(system.send(system.asAdmin(export)).body()).doesNotContain(Erased.SECRETS);
    }

    @Test
    void whileAListIsReadThatIsBroughtIn() throws Exception {
        String person = people.life(Erased.NAME, Erased.PHONE, Erased.SAID);
        CompletableFuture<HttpResponse<String>> upload;
        CompletableFuture<Long> erasure;
        try (Held lists = Held.table(database, "import_list", "SHARE")) {
            upload = sent(
                    "/api/imports/lists",
                    "姓名,电话\n%s,%s\nNeighbour Wu,13700003333\n".formatted(Erased.NAME, Erased.PHONE));
            lists.awaitWaiting(1);
            erasure = CompletableFuture.supplyAsync(() -> people.erasedAt(person));
            Held.await(() -> erasure.isDone() || lists.somebodyWaitsForWork());
        }
        JsonNode list = JSON.readTree(upload.join().body());
        people.awaitRead(erasure.join());

        assertThat(people.text("/api/imports/lists/" + list.path("id").asString()))
                .contains("Neighbour Wu")
                .doesNotContain(Erased.SECRETS);
        nothingNamesThem(person);
    }

    @Test
    void whileAListIsCarriedOut() throws Exception {
        String person = people.life(Erased.NAME, Erased.PHONE, Erased.SAID);
        String rows = IntStream.range(10, 50)
                .mapToObj(n -> n == 40
                        ? "%s,%s,C\n".formatted(Erased.NAME, Erased.PHONE)
                        : "Neighbour %d,137000055%d,C\n".formatted(n, n))
                .collect(Collectors.joining());
        String list = JSON.readTree(
                        sent("/api/imports/lists", "姓名,电话,级别\n" + rows).join().body())
                .path("id")
                .asString();
        JsonNode plan = people.get("/api/imports/lists/" + list).path("plan");
        ((ObjectNode) plan).put("store", "S1");
        HttpResponse<String> planned = system.send(system.asAdmin("/api/imports/lists/" + list + "/plan")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(plan.toString())));
        assertThat(planned.statusCode()).as(planned.body()).isEqualTo(200);
        String run;
        long erased;
        try (Held begun = Held.rows(database, "import_list_row", "list_id = '" + list + "' AND line < 10")) {
            run = people.begun("/api/imports/lists/" + list + "/runs");
            begun.awaitWaiting(1);
            erased = people.erasedAt(person);
        }
        JsonNode job = people.ended("/api/imports", run);
        people.awaitRead(Math.max(erased, job.path("position").asLong()));

        assertThat(job.path("accepted").asInt()).as(job.toString()).isEqualTo(39);
        nothingNamesThem(person);
    }

    @Test
    void whileAHistoryIsReadThatIsBroughtIn() throws Exception {
        imported(sent("/api/imports/history", """
                prospect,act,occurred_at,store,name,phone
                z1,RegisterVisit,2026-01-05,S1,,
                z1,CaptureContact,2026-01-06,S1,%s,%s
                """.formatted(Erased.NAME, Erased.PHONE)));
        String person = people.get("/api/prospects?q=Zzyxname")
                .path("rows")
                .get(0)
                .path("prospectId")
                .asString();
        CompletableFuture<HttpResponse<String>> upload;
        CompletableFuture<Long> erasure;
        try (Held rows = Held.table(database, "import_row", "SHARE")) {
            upload = sent("/api/imports/history", """
                    prospect,act,occurred_at,store,name,phone,comment
                    z1,RecordContact,2026-01-07,S1,,,%s
                    z1,CaptureContact,2026-01-08,S1,%s,%s,
                    z1,NoSuchAct,2026-01-08,S1,%s,%s,
                    n1,RegisterVisit,2026-01-05,S1,,,
                    n1,CaptureContact,2026-01-06,S1,Neighbour Zhao,13700004444,
                    """.formatted(
                            Erased.SAID, Erased.NAME, Erased.PHONE, Erased.NAME, Erased.PHONE));
            rows.awaitWaiting(1);
            erasure = CompletableFuture.supplyAsync(() -> people.erasedAt(person));
            rows.awaitWaiting(2);
        }
        people.awaitRead(erasure.join());
        JsonNode job = imported(upload);

        assertThat(job.path("accepted").asInt()).as(job.toString()).isEqualTo(2);
        assertThat(people.text("/api/imports/" + job.path("id").asString() + "/rejects"))
                .doesNotContain(Erased.SECRETS);
        assertThat(system.part(JdbcTemplate.class).queryForObject("SELECT count(*) FROM import_row", Long.class))
                .isZero();
        assertThat(people.get("/api/prospects?q=Zhao").path("total").asInt()).isEqualTo(1);
        nothingNamesThem(person);
    }

    private static void nothingNamesThem(String person) throws IOException, SQLException {
        Erased erased = new Erased(people, person, folder);
        Set<String> tables = new TreeSet<>();
        Erased.SECRETS.forEach(secret -> tables.addAll(erased.stored(secret)));
        assertThat(tables).as("tables").isEmpty();
        assertThat(people.text("/api/prospects/" + person)).doesNotContain(Erased.SECRETS);
        DataFolder.removeTraces(system);
        DataFolder.removeTraces(system);
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT");
        }
        assertThat(DataFolder.filesThatName(folder)).as("files").isEmpty();
    }

    private static CompletableFuture<HttpResponse<String>> sent(String path, String file) {
        String body = "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n" + file
                + "\r\n--part--\r\n";
        HttpRequest request = system.asAdmin(path)
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(BodyPublishers.ofString(body))
                .build();
        return CLIENT.sendAsync(request, BodyHandlers.ofString());
    }

    /** Waits for the end of an import. */
    private static JsonNode imported(CompletableFuture<HttpResponse<String>> upload) {
        String id = JSON.readTree(upload.join().body()).path("id").asString();
        JsonNode job = people.ended("/api/imports", id);
        assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("DONE");
        people.awaitRead(job.path("position").asLong());
        return job;
    }
}
