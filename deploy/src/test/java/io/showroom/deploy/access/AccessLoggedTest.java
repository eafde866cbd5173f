package io.showroom.deploy.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.showroom.codelist.events.CodeListName;
import io.showroom.codelist.write.AddCode;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.store.write.OpenStore;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Requests every address, as every user with access, as page and as file, and searches the responses for the test
 * customers: if a name, number or VIN occurs, the access log must have an entry. Fails for a page that does not log the
 * access, and for one that names none of the customers and is not listed in {@code access/names-nobody.txt}, because it
 * would not be tested.
 */
class AccessLoggedTest {

    private static final List<String> FILES = List.of("csv", "xlsx");
    private static final int TRIES = 400;

    private static RunningShowroom showroom;
    private static JdbcTemplate database;

    /** Customers by a unique name. */
    private static final Map<String, String> CUSTOMERS = new LinkedHashMap<>();

    /** Further unique texts of each customer. */
    private static final Map<String, List<String>> MARKS = new LinkedHashMap<>();

    private static final Set<String> NAMING = new TreeSet<>();

    @BeforeAll
    static void customersOfAllKinds() {
        showroom = new RunningShowroom();
        database = showroom.bean(JdbcTemplate.class);
        showroom.done(new OpenStore("S1", null, null, null, null, null), Actor.SYSTEM);
        showroom.done(new AddCode(CodeListName.MODEL, "tucson", null, "途胜", "Tucson"), Actor.SYSTEM);
        EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR))
                .forEach(role -> showroom.register(user(role), role.groupWide() ? null : "S1", role));
        showroom.register("colleague", "S1", Role.CONSULTANT);
        String open = customer("Xxa Openly", "13911110001");
        act("GradeProspect", open, "\"grade\":\"A\"");
        customer("Xxb Ungraded", "13911110002");
        String owner = customer("Xxc Owning", "13911110003");
        act("GradeProspect", owner, "\"grade\":\"A\"");
        act("PlaceOrder", owner, "\"model\":\"tucson\",\"price\":100000");
        act("ConfirmDelivery", owner, "\"financeConfirmed\":true,\"vin\":\"LJ12GKS20A3012345\"");
        MARKS.put("Xxc Owning", List.of("13911110003", "LJ12GKS20A3012345"));
        String lost = customer("Xxd Losing", "13911110004");
        act("GradeProspect", lost, "\"grade\":\"A\"");
        String before = "\"occurredAt\":\"" + Instant.now().minus(Duration.ofDays(9)) + "\"";
        String late = customer("Xxe Belated", "13911110005", "," + before);
        act("GradeProspect", late, before + ",\"grade\":\"A\"");
        String last = act("DeclareDefeat", lost, "\"kind\":\"LOST\",\"reason\":\"unreachable\"");
        showroom.asProgram("admin", "GET", "/api/prospects?after=" + last, null);
    }

    @AfterAll
    static void stop() {
        showroom.close();
    }

    @TestFactory
    Stream<DynamicTest> whereSomebodyIsNamedTheLogSaysWhoSawIt() {
        List<Expectation> addresses = Expectation.all().stream()
                .filter(expected -> !expected.isCommand() && expected.method().equals("GET"))
                .toList();
        Stream<DynamicTest> each = addresses.stream()
                .map(expected -> dynamicTest(
                        expected.what(), () -> expected.allowed().forEach(role -> check(expected, user(role)))));
        return Stream.concat(each, Stream.of(dynamicTest("whoever names nobody is known for it", () -> {
            Set<String> nameless = new TreeSet<>();
            addresses.forEach(expected -> nameless.add(expected.what()));
            nameless.removeAll(NAMING);
            assertThat(nameless).containsExactlyInAnyOrderElementsOf(knownToNameNobody());
        })));
    }

    @Test
    void theCustomersAreSeenAtAll() {
        String list = ask("manager", "/api/prospects").body();
        assertThat(list).contains(CUSTOMERS.keySet());
        assertThat(ask("manager", "/reports/owners").body()).contains("Xxc Owning");
        assertThat(ask("manager", "/reports/defeats").body()).contains("Xxd Losing");
        assertThat(ask("consultant", "/today").body()).contains("Xxb Ungraded");
    }

    @Test
    void aRefusedLookIsOnRecord() {
        String prospect = CUSTOMERS.get("Xxa Openly");
        assertThat(ask("colleague", "/api/prospects/" + prospect).statusCode()).isEqualTo(403);
        await("""
                SELECT count(*) FROM access_log
                 WHERE who = 'colleague' AND outcome = 'REFUSED' AND prospects = ARRAY[CAST(? AS text)]""", prospect);
    }

    @Test
    void aFileIsOnRecordBeforeItLeaves() {
        ask("manager", "/api/reports/owners?format=csv&reason=for+the+workshop");
        Integer files = database.queryForObject("""
                SELECT count(*) FROM access_log
                 WHERE who = 'manager' AND kind = 'EXPORT' AND reason = 'for the workshop' AND reachable = 1""", Integer.class);
        assertThat(files).isEqualTo(1);
    }

    @Test
    void aReasonWithANumberInItIsNotTaken() {
        HttpResponse<String> answer = ask("manager", "/api/prospects?format=csv&reason=call+139+1111+0001");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"reason\"").doesNotContain("Xxa");
    }

    @Test
    void theLogItselfNamesNobody() {
        ask("manager", "/api/prospects?q=Xxa+Openly");
        ask("manager", "/api/prospects?q=13911110001&store=S1&store=Openly%20Xxa&store=13911110001");
        await("SELECT count(*) FROM access_log WHERE kind = ? AND asked LIKE '%store=*%'", "SEARCH");
        List<String> rows = database.queryForList("SELECT access_log::text FROM access_log", String.class);
        assertThat(rows).noneMatch(row -> row.contains("Openly") || row.contains("1391111"));
    }

    private static void check(Expectation expected, String user) {
        String path = expected.sample()
                .replace("PROSPECT", CUSTOMERS.get("Xxa Openly"))
                .replace("13800138000", "13911110001");
        if (!path.startsWith("/api/")) {
            logged(expected, user, ask(user, path).body(), false);
            return;
        }
        logged(expected, user, Contents.text(showroom.bytes(user, path)), false);
        for (String format : FILES) {
            String file = path + (path.contains("?") ? "&" : "?") + "format=" + format;
            logged(expected, user, Contents.text(showroom.bytes(user, file)), true);
        }
    }

    private static void logged(Expectation expected, String user, String body, boolean asFile) {
        CUSTOMERS.forEach((name, prospect) -> {
            if (body.contains(name) || MARKS.get(name).stream().anyMatch(body::contains)) {
                NAMING.add(expected.what());
                await(
                        "SELECT count(*) FROM access_log WHERE who = ? AND address = ? AND ? = ANY (prospects)"
                                + (asFile ? " AND kind = 'EXPORT'" : ""),
                        user,
                        expected.what().substring("GET ".length()),
                        prospect);
            }
        });
    }

    private static List<String> knownToNameNobody() throws IOException {
        try (InputStream file = AccessLoggedTest.class.getResourceAsStream("/access/names-nobody.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    private static String user(Role role) {
        return role == Role.ADMINISTRATOR ? "admin" : role.name().toLowerCase(Locale.ROOT);
    }

    /** Entries are written shortly after the response. */
    private static void await(String count, Object... parameters) {
        for (int i = 0; i < TRIES; i++) {
            Integer found = database.queryForObject(count, Integer.class, parameters);
            if (found != null && found > 0) {
                return;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
        throw new AssertionError("not in the access log: " + count + " " + List.of(parameters));
    }

    private static HttpResponse<String> ask(String user, String path) {
        return path.startsWith("/api/")
                ? showroom.asProgram(user, "GET", path, null)
                : showroom.asPerson(user, "GET", path);
    }

    private static String customer(String name, String phone) {
        return customer(name, phone, "");
    }

    private static String customer(String name, String phone, String more) {
        String prospect = done(showroom.asProgram(
                        "consultant",
                        "POST",
                        "/api/commands/RegisterVisit",
                        "{\"store\":\"S1\",\"channel\":\"WALK_IN\"" + more + "}"))
                .replaceFirst(".*\"prospectId\":\"([^\"]+)\".*", "$1");
        act(
                "CaptureContact",
                prospect,
                "\"name\":\"" + name + "\",\"phone\":\"" + phone + "\",\"model\":\"tucson\"" + more);
        CUSTOMERS.put(name, prospect);
        MARKS.put(name, List.of(phone));
        return prospect;
    }

    /** Returns the log position of the act. */
    private static String act(String command, String prospect, String fields) {
        String body = "{\"prospectId\":\"" + prospect + "\"," + fields + "}";
        return done(showroom.asProgram("consultant", "POST", "/api/commands/" + command, body))
                .replaceFirst(".*\"position\":(\\d+).*", "$1");
    }

    private static String done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
