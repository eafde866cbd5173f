package io.showroom.deploy.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.codelist.events.CodeListName;
import io.showroom.codelist.write.AddCode;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.store.write.OpenStore;
import io.showroom.store.write.SetDutyRota;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The home pages of the roles over HTTP (docs/features/homes.md). */
class HomesTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static RunningShowroom showroom;

    @BeforeAll
    static void start() {
        showroom = new RunningShowroom();
        for (String store : List.of("S1", "S2")) {
            showroom.done(new OpenStore(store, null, ZONE.getId(), null, null, null), Actor.SYSTEM);
        }
        showroom.register("reception1", "S1", Role.RECEPTIONIST);
        showroom.register("manager1", "S1", Role.MANAGER);
        showroom.register("assistant1", "S1", Role.ASSISTANT);
        showroom.register("group1", null, Role.GROUP_MANAGER);
        showroom.register("anna", "S1", Role.CONSULTANT);
        showroom.register("bert", "S1", Role.CONSULTANT);
        showroom.register("far", "S2", Role.RECEPTIONIST);
        showroom.done(new AddCode(CodeListName.MODEL, "tucson", null, "途胜", "Tucson"), Actor.SYSTEM);
        showroom.done(new SetDutyRota("S1", today(), List.of("bert", "anna")), Actor.SYSTEM);
    }

    @AfterAll
    static void stop() {
        showroom.close();
    }

    @Test
    void receptionSeesWhoIsInTheStoreUntilTheyLeave() {
        String visitor = registered("\"channel\":\"WALK_IN\",\"phone\":\"13911112222\"");
        assertThat(reception()).contains(visitor, "139 1111 2222");

        command(
                "reception1",
                "CompleteVisit",
                "{\"prospectId\":\"%s\",\"leftAt\":\"%s\"}".formatted(visitor, now().toInstant()));
        assertThat(reception()).doesNotContain(visitor);
    }

    @Test
    void receptionSeesThePhoneOfWhoIsExpectedTodayAndOfNobodyElse() {
        String coming = caller("13733334444", inAWhile());
        String later = caller("13755556666", now().plusDays(3));
        assertThat(reception()).contains(coming, "137 3333 4444").doesNotContain(later, "137 5555 6666", "13755556666");

        registered("\"channel\":\"WALK_IN\",\"prospectId\":\"%s\"".formatted(coming));
        assertThat(reception()).contains("data-since", coming);
    }

    @Test
    void theFormProposesWhoseTurnItIs() {
        assertThat(reception()).contains("data-next=\"bert\"");
        String first = registered("\"channel\":\"WALK_IN\",\"consultant\":\"bert\"");
        assertThat(reception()).contains("data-next=\"anna\"");
        command(
                "reception1",
                "CompleteVisit",
                "{\"prospectId\":\"%s\",\"leftAt\":\"%s\"}".formatted(first, now().toInstant()));
    }

    @Test
    void aStoreSeesItsOwnReceptionOnly() {
        String visitor = registered("\"channel\":\"WALK_IN\"");
        assertThat(page("far", "/reception").body()).doesNotContain(visitor);
        assertThat(page("far", "/rota?store=S1").statusCode()).isEqualTo(404);
        assertThat(page("anna", "/reception").statusCode()).isEqualTo(403);
    }

    @Test
    void theRotaIsSetByTheStoreAndReadByItsConsultants() {
        String set = "data-command=\"SetDutyRota\"";
        assertThat(page("reception1", "/rota").body()).contains(set);
        assertThat(page("manager1", "/rota").body()).contains(set);
        assertThat(page("anna", "/rota").body()).doesNotContain(set).contains("bert");
        assertThat(page("manager1", "/rota?week=" + today().minusWeeks(1)).body())
                .doesNotContain(set);
    }

    @Test
    void aHandOverSaysWhatItWillDoAndDoesIt() {
        showroom.register("leaver", "S1", Role.CONSULTANT);
        showroom.register("heir", "S1", Role.CONSULTANT);
        registered("\"channel\":\"WALK_IN\",\"consultant\":\"leaver\"");
        String known = registered("\"channel\":\"WALK_IN\",\"consultant\":\"leaver\"");
        command(
                "manager1",
                "CaptureContact",
                "{\"prospectId\":\"%s\",\"name\":\"Li\",\"wechat\":\"li\"}".formatted(known));
        command("manager1", "GradeProspect", "{\"prospectId\":\"%s\",\"grade\":\"H\"}".formatted(known));
        String owner = owner("leaver");

        String choosing = "/hand-over?from=leaver&to=heir";
        assertThat(page("manager1", choosing).body())
                .contains(
                        "3 customers of leaver will be assigned to heir at once", "1 owner, including the owner care");
        assertThat(page("anna", choosing).statusCode()).isEqualTo(403);

        command("manager1", "HandOverConsultant", "{\"from\":\"leaver\",\"to\":\"heir\",\"reason\":\"left\"}");
        assertThat(page("manager1", choosing).body()).contains("0 customers of leaver");
        assertThat(page("manager1", "/hand-over?from=heir&to=anna").body())
                .contains("3 customers of heir will be assigned to anna at once");
        assertThat(page("manager1", "/prospects?consultant=heir&status=DELIVERED")
                        .body())
                .contains(owner);
        String month = "/api/reports/owners?month=" + YearMonth.from(today()) + "&consultant=";
        assertThat(showroom.asProgram("manager1", "GET", month + "heir", null).body())
                .contains(owner, "\"held\":1");
        assertThat(showroom.asProgram("manager1", "GET", month + "leaver", null).body())
                .doesNotContain(owner);
        String orders = "/api/reports/retained-new?by=consultant&month=" + YearMonth.from(today());
        assertThat(showroom.asProgram("manager1", "GET", orders, null)
                        .body()
                        .replaceFirst("(?s).*\"key\":\"leaver\"(.*?)(?:\"key\".*|$)", "$1"))
                .as("the order stays with who took it")
                .contains("\"orders\":1");
    }

    @Test
    void theGroupSeesItsStoresSideBySideAndWhoIsBehindEachFigure() {
        String visitor = command("far", "RegisterVisit", "{\"store\":\"S2\",\"channel\":\"WALK_IN\"}");
        String behind = "/prospects?figure=funnel/visit/reachedDirectly&reading=period&from=%1$s&to=%1$s&store=S2"
                .formatted(today());
        assertThat(page("group1", "/stores").body()).contains(behind.replace("&", "&amp;"), "store=S1");
        assertThat(page("group1", behind).body())
                .contains(visitor, "The prospects behind this figure: Funnel conversion, Visit · " + today());
        assertThat(page("group1", "/prospects?figure=").body())
                .as("an empty field names no figure")
                .contains(visitor)
                .doesNotContain("behind this figure");
        assertThat(page("manager1", "/stores").statusCode()).isEqualTo(403);
    }

    @Test
    void theAssistantFindsWhatIsOpenInTheMonthsForms() {
        String nobodys = registered("\"channel\":\"WALK_IN\"");
        String taken = registered("\"channel\":\"WALK_IN\",\"consultant\":\"anna\"");
        command(
                "reception1",
                "CompleteVisit",
                "{\"prospectId\":\"%s\",\"leftAt\":\"%s\"}".formatted(taken, now().toInstant()));
        String list = page("assistant1", "/month-end?month=" + YearMonth.from(today()))
                .body();
        assertThat(list).contains("figure=month-end/noConsultant", "/api/reports/kpis?month=");
        String behind = "/prospects?figure=month-end/noConsultant&from=%1$s&to=%1$s&store=S1".formatted(today());
        assertThat(page("assistant1", behind).body()).contains(nobodys).doesNotContain(taken);
        assertThat(page("reception1", "/month-end").statusCode()).isEqualTo(403);
    }

    @Test
    void allFormsOfAMonthLeaveAsOneFile() {
        String address = "/api/reports/month-end?reason=closing&month=" + YearMonth.from(today());
        HttpResponse<String> zip = showroom.asProgram("assistant1", "GET", address, null);
        assertThat(zip.statusCode()).isEqualTo(200);
        assertThat(zip.headers().firstValue("Content-Type")).hasValue("application/zip");
        assertThat(zip.headers().firstValue("Content-Disposition").orElseThrow())
                .contains(".zip");
        assertThat(zip.body()).startsWith("PK");
        assertThat(showroom.asProgram("anna", "GET", address, null).statusCode())
                .isEqualTo(403);
    }

    @Test
    void everybodyIsLedToTheirHome() {
        assertThat(home("reception1")).isEqualTo("/reception");
        assertThat(home("manager1")).isEqualTo("/store");
        assertThat(home("anna")).isEqualTo("/today");
        assertThat(home("assistant1")).isEqualTo("/month-end");
        assertThat(home("group1")).isEqualTo("/stores");
    }

    private static String home(String user) {
        String location = page(user, "/").headers().firstValue("Location").orElseThrow();
        return location.replaceFirst("^https?://[^/]+", "");
    }

    private static String reception() {
        HttpResponse<String> page = page("reception1", "/reception");
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }

    /** Creates an owner who ordered from this consultant and took delivery. */
    private static String owner(String consultant) {
        String id = registered("\"channel\":\"WALK_IN\",\"consultant\":\"%s\"".formatted(consultant));
        for (String act : List.of(
                "CaptureContact \"name\":\"Wu\",\"wechat\":\"wu\"",
                "GradeProspect \"grade\":\"H\"",
                "PlaceOrder \"model\":\"tucson\",\"price\":90000",
                "ConfirmDelivery \"financeConfirmed\":true")) {
            String[] parts = act.split(" ", 2);
            command("manager1", parts[0], "{\"prospectId\":\"%s\",%s}".formatted(id, parts[1]));
        }
        return id;
    }

    private static String caller(String phone, ZonedDateTime coming) {
        return registered("\"channel\":\"PHONE\",\"phone\":\"%s\",\"appointmentAt\":\"%s\""
                .formatted(phone, coming.toOffsetDateTime()));
    }

    private static String registered(String fields) {
        return command("reception1", "RegisterVisit", "{\"store\":\"S1\",%s}".formatted(fields));
    }

    /** Sends a command and waits until the read models show it; returns the prospect's id. */
    private static String command(String user, String name, String body) {
        HttpResponse<String> answer = showroom.asProgram(user, "POST", "/api/commands/" + name, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        String position = answer.body().replaceFirst(".*\"position\":(\\d+).*", "$1");
        showroom.asProgram(user, "GET", "/api/prospects?after=" + position, null);
        return answer.body().replaceFirst(".*\"prospectId\":\"([^\"]+)\".*", "$1");
    }

    private static HttpResponse<String> page(String user, String address) {
        return showroom.asPerson(user, "GET", address);
    }

    private static ZonedDateTime now() {
        return ZonedDateTime.now(showroom.bean(Clock.class).withZone(ZONE));
    }

    private static LocalDate today() {
        return now().toLocalDate();
    }

    /** Returns the last moment of the store's day. */
    private static ZonedDateTime inAWhile() {
        return today().atTime(LocalTime.MAX.withNano(0)).atZone(ZONE);
    }
}
