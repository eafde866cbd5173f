package io.showroom.deploy.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.showroom.codelist.events.CodeListName;
import io.showroom.codelist.write.AddCode;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.store.write.OpenStore;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * Asks every address there is, and looks for the customers in what comes back: where one's name or number stands, the
 * access log must say who saw it. A page that forgets to tell fails here.
 */
class AccessLoggedTest {

    private static final Map<Role, String> READERS =
            Map.of(Role.ADMINISTRATOR, "admin", Role.MANAGER, "manager", Role.CONSULTANT, "consultant");
    private static final int TRIES = 400;

    private static RunningShowroom showroom;
    private static JdbcTemplate database;

    /** Customers by a name that nothing else bears. */
    private static final Map<String, String> CUSTOMERS = new LinkedHashMap<>();

    @BeforeAll
    static void customersOfAllKinds() {
        showroom = new RunningShowroom();
        database = showroom.bean(JdbcTemplate.class);
        showroom.done(new OpenStore("S1", null, null, null, null, null), Actor.SYSTEM);
        showroom.done(new AddCode(CodeListName.MODEL, "tucson", null, "途胜", "Tucson"), Actor.SYSTEM);
        showroom.register("manager", "S1", Role.MANAGER);
        showroom.register("consultant", "S1", Role.CONSULTANT);
        showroom.register("colleague", "S1", Role.CONSULTANT);
        String open = customer("Xxa Openly", "13911110001");
        act("GradeProspect", open, "\"grade\":\"A\"");
        customer("Xxb Ungraded", "13911110002");
        String owner = customer("Xxc Owning", "13911110003");
        act("GradeProspect", owner, "\"grade\":\"A\"");
        act("PlaceOrder", owner, "\"model\":\"tucson\",\"price\":100000");
        act("ConfirmDelivery", owner, "\"financeConfirmed\":true,\"vin\":\"LJ12GKS20A3012345\"");
        String lost = customer("Xxd Losing", "13911110004");
        act("GradeProspect", lost, "\"grade\":\"A\"");
        String last = act("DeclareDefeat", lost, "\"kind\":\"LOST\",\"reason\":\"unreachable\"");
        showroom.asProgram("admin", "GET", "/api/prospects?after=" + last, null);
    }

    @AfterAll
    static void stop() {
        showroom.close();
    }

    @TestFactory
    Stream<DynamicTest> whereSomebodyIsNamedTheLogSaysWhoSawIt() {
        return Expectation.all().stream()
                .filter(expected -> !expected.isCommand() && expected.method().equals("GET"))
                .map(expected -> dynamicTest(
                        expected.what(),
                        () -> READERS.forEach((role, user) -> {
                            if (expected.allowed().contains(role)) {
                                check(expected, user);
                            }
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
        String path = expected.sample().replace("PROSPECT", CUSTOMERS.get("Xxa Openly"));
        List<String> paths = new ArrayList<>(List.of(path));
        if (path.startsWith("/api/")) {
            paths.add(path + (path.contains("?") ? "&" : "?") + "format=csv");
        }
        for (String each : paths) {
            HttpResponse<String> answer = ask(user, each);
            if (answer.statusCode() < 400) {
                logged(expected, user, each, answer.body());
            }
        }
    }

    private static void logged(Expectation expected, String user, String path, String body) {
        int number = 1;
        for (Map.Entry<String, String> customer : CUSTOMERS.entrySet()) {
            if (body.contains(customer.getKey()) || body.contains("1391111000" + number)) {
                String address = expected.what().substring("GET ".length());
                await(
                        "SELECT count(*) FROM access_log WHERE who = ? AND address = ? AND ? = ANY (prospects)"
                                + (path.endsWith("format=csv") ? " AND kind = 'EXPORT'" : ""),
                        user,
                        address,
                        customer.getValue());
            }
            number++;
        }
    }

    /** Entries are written a moment after the answer. */
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
        String prospect = done(showroom.asProgram(
                        "consultant",
                        "POST",
                        "/api/commands/RegisterVisit",
                        "{\"store\":\"S1\",\"channel\":\"WALK_IN\"}"))
                .replaceFirst(".*\"prospectId\":\"([^\"]+)\".*", "$1");
        act("CaptureContact", prospect, "\"name\":\"" + name + "\",\"phone\":\"" + phone + "\",\"model\":\"tucson\"");
        CUSTOMERS.put(name, prospect);
        return prospect;
    }

    /** The position it was recorded at. */
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
