package io.showroom.deploy.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.store.write.DeclareClosingDay;
import io.showroom.store.write.OpenStore;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The day pages of consultant and manager over HTTP. */
class TodayTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static RunningShowroom showroom;
    private static LocalDate today;
    private static String own;
    private static String colleagues;
    private static String position;

    @BeforeAll
    static void start() {
        showroom = new RunningShowroom();
        showroom.done(new OpenStore("S1", null, ZONE.getId(), null, null, null), Actor.SYSTEM);
        today = LocalDate.now(showroom.bean(Clock.class).withZone(ZONE));
        showroom.done(new DeclareClosingDay("S1", today.plusDays(2), null), Actor.SYSTEM);
        showroom.register("anna", "S1", Role.CONSULTANT);
        showroom.register("bert", "S1", Role.CONSULTANT);
        showroom.register("chief", "S1", Role.MANAGER);
        own = prospect("anna", "王小明", "13912345671");
        colleagues = prospect("bert", "李大海", "13912345672");
    }

    @AfterAll
    static void stop() {
        showroom.close();
    }

    @Test
    void aConsultantsDayShowsTheirOwnProspectsAndNobodyElses() {
        String page = page("anna", "/today");
        assertThat(page).contains("王小明", own).doesNotContain("李大海").doesNotContain(colleagues);
        assertThat(page).contains("/prospects?figure=funnel/captured/reachedDirectly");
        assertThat(get("anna", "/today?prospect=" + colleagues).statusCode()).isIn(403, 404);
    }

    @Test
    void theNextDayIsTheOneThatTheChosenGradesCadenceGives() {
        String other = prospect("anna", "赵小川", "13912345673");
        answered(command("anna", "GradeProspect", "{\"prospectId\":\"%s\",\"grade\":\"A\"}".formatted(other)));
        String page = page("anna", "/today?prospect=" + other);
        assertThat(page)
                .contains("data-proposed=\"" + today.plusDays(7) + "\"")
                .as("two days on the store stays closed")
                .contains("data-next=\"" + today.plusDays(3) + "\"")
                .contains("data-next=\"" + today.plusDays(14) + "\"");
        assertThat(contact(other, "H", today.plusDays(4)).statusCode()).isEqualTo(422);
        assertThat(contact(other, "H", today.plusDays(3)).statusCode()).isEqualTo(200);
    }

    @Test
    void theManagersDayShowsWhatIsUnfinishedAndLeadsToTheProspectsBehindEachFigure() {
        String page = page("chief", "/store");
        assertThat(page).contains("王小明", "李大海");
        assertThat(page).contains("/prospects?figure=traffic/WALK_IN/all-0-24");
        String waits = "/prospects?figure=waiting/ungraded&from=%1$s&to=%1$s&by=consultant&key=anna&lang=en";
        assertThat(page("chief", waits.formatted(today)))
                .contains("Waiting, ungraded for over 24 hours · %s · anna".formatted(today));
        assertThat(page("chief", "/meeting?day=" + today.minusDays(1))).doesNotContain("王小明");
    }

    @Test
    void theManagerSeesOnlyDefeatsOfHighGradesAmongThoseToAskAbout() {
        String hot = defeated("孙大圣", "13912345674", "H");
        String cold = defeated("周小通", "13912345675", "C");
        String page = page("chief", "/store?lang=en");
        String asked = page.substring(page.indexOf("High-grade defeats this month"));
        assertThat(page).contains(hot, cold);
        assertThat(asked).contains(hot).doesNotContain(cold);
        assertThat(page("bert", "/today?lang=en"))
                .as("the month's defeats are those confirmed")
                .containsPattern("figure=defeats/all[^>]*>2<");
    }

    @Test
    void aFollowUpCanBeMovedToTheDaysThatItsFormOffersAndTheManagerCanAllowMore() {
        String id = prospect("anna", "钱多多", "13912345676");
        answered(command("anna", "GradeProspect", "{\"prospectId\":\"%s\",\"grade\":\"B\"}".formatted(id)));
        LocalDate last = today.plusDays(14);
        Element none = form("anna", id, "PostponeFollowUp");
        assertThat(none.text()).contains("Your sales manager can set a later date (Schedule follow-up)");
        assertThat(none.select("[name=dueOn], [type=submit]")).isEmpty();

        answered(moved("anna", "AdvanceFollowUp", id, today.plusDays(3)));
        Element earlier = form("anna", id, "AdvanceFollowUp");
        assertThat(earlier.text()).contains(today.plusDays(2) + " is a closing day");
        assertThat(day(earlier).attr("min")).isEqualTo(today.toString());
        assertThat(day(earlier).attr("max")).isEqualTo(today.plusDays(1).toString());
        Element later = day(form("anna", id, "PostponeFollowUp"));
        assertThat(later.attr("min")).isEqualTo(today.plusDays(4).toString());
        assertThat(later.attr("max")).isEqualTo(last.toString());
        HttpResponse<String> beyond = moved("anna", "PostponeFollowUp", id, last.plusDays(1));
        assertThat(beyond.statusCode()).isEqualTo(422);
        assertThat(beyond.body()).contains("beyondCadence");
        answered(moved("anna", "PostponeFollowUp", id, last));

        assertThat(form("chief", id, "PostponeFollowUp").text()).contains("You can set a later date");
        assertThat(day(form("chief", id, "ScheduleFollowUp")).hasAttr("max")).isFalse();
        answered(moved("chief", "ScheduleFollowUp", id, last.plusDays(5)));
    }

    private static Element form(String user, String prospect, String act) {
        Document card = Jsoup.parse(page(user, "/prospects/" + prospect + "?lang=en"));
        return Objects.requireNonNull(card.selectFirst("form[data-command=" + act + "]"));
    }

    private static Element day(Element form) {
        return Objects.requireNonNull(form.selectFirst("input[name=dueOn]"));
    }

    private static HttpResponse<String> moved(String user, String act, String prospect, LocalDate to) {
        return command(
                user,
                act,
                "{\"prospectId\":\"%s\",\"dueOn\":\"%s\",\"reason\":\"on a journey\"}".formatted(prospect, to));
    }

    private static String defeated(String name, String phone, String grade) {
        String id = prospect("bert", name, phone);
        answered(command("bert", "GradeProspect", "{\"prospectId\":\"%s\",\"grade\":\"%s\"}".formatted(id, grade)));
        answered(command(
                "bert",
                "DeclareDefeat",
                "{\"prospectId\":\"%s\",\"kind\":\"LOST\",\"reason\":\"unreachable\"}".formatted(id)));
        answered(command("chief", "ConfirmDefeat", "{\"prospectId\":\"%s\"}".formatted(id)));
        return id;
    }

    private static HttpResponse<String> contact(String prospect, String grade, LocalDate next) {
        return command(
                "anna",
                "RecordContact",
                "{\"prospectId\":\"%s\",\"channel\":\"CALL\",\"account\":\"x\",\"grade\":\"%s\",\"nextDueOn\":\"%s\"}"
                        .formatted(prospect, grade, next));
    }

    private static String prospect(String consultant, String name, String phone) {
        HttpResponse<String> registered =
                command(consultant, "RegisterVisit", "{\"store\":\"S1\",\"channel\":\"WALK_IN\"}");
        answered(registered);
        String id = registered.body().replaceFirst("(?s).*?\"prospectId\":\"([^\"]+)\".*", "$1");
        answered(command(
                consultant,
                "CaptureContact",
                "{\"prospectId\":\"%s\",\"name\":\"%s\",\"phone\":\"%s\"}".formatted(id, name, phone)));
        return id;
    }

    private static void answered(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        position = answer.body().replaceFirst("(?s).*\"position\":(\\d+).*", "$1");
    }

    private static String page(String user, String path) {
        HttpResponse<String> answer = get(user, path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private static HttpResponse<String> get(String user, String path) {
        return showroom.asPerson(user, "GET", path + (path.contains("?") ? "&" : "?") + "after=" + position);
    }

    private static HttpResponse<String> command(String user, String name, String body) {
        return showroom.asProgram(user, "POST", "/api/commands/" + name, body);
    }
}
