package io.showroom.deploy.forms;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.codelist.events.CodeListName;
import io.showroom.codelist.write.AddCode;
import io.showroom.commandapi.CommandContext;
import io.showroom.commandapi.Commands;
import io.showroom.deploy.testing.WholeSystem;
import io.showroom.staff.Actor;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A store with visits of all kinds, calls, a lead and an order yesterday. */
final class DayOfVisits {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final int VISITS = 6;
    static final int CALLS = 4;

    private static final String PASSWORD = "several words long";
    private static final Map<String, String> NAMES =
            Map.of("X1", "One", "X2", "Two", "fair", "Spring fair", "web", "Web page");

    private final WholeSystem system = WholeSystem.start();
    private final LocalDate day = LocalDate.now(ZONE).minusDays(1);
    private final HttpClient browser;
    private String position = "0";

    DayOfVisits() {
        told("admin", WholeSystem.ADMIN_PASSWORD, "OpenStore", "{\"store\":\"S1\",\"name\":\"One\"}");
        for (String user : List.of("m MANAGER", "c1 CONSULTANT", "c2 CONSULTANT")) {
            told("admin", WholeSystem.ADMIN_PASSWORD, "RegisterStaffMember", """
                    {"user":"%s","roles":["%s"],"store":"S1","password":"%s","temporary":false}
                    """.formatted(
                            user.split(" ")[0], user.split(" ")[1], PASSWORD));
        }
        NAMES.forEach((code, name) -> system.part(Commands.class)
                .send(
                        new AddCode(
                                code.startsWith("X") ? CodeListName.MODEL : CodeListName.SOURCE,
                                code,
                                null,
                                name,
                                name),
                        CommandContext.as(Actor.SYSTEM)));
        lastMonth();
        visits();
        calls();
        browser = system.loggedIn("m", PASSWORD);
    }

    /** Two visits a month earlier, so that a sum differs from its change. */
    private void lastMonth() {
        Instant then =
                day.withDayOfMonth(1).minusDays(1).atTime(11, 0).atZone(ZONE).toInstant();
        for (String consultant : List.of("c1", "c2")) {
            told("m", PASSWORD, "RegisterVisit", """
                    {"store":"S1","channel":"WALK_IN","occurredAt":"%s","consultant":"%s","model":"X1"}
                    """.formatted(then, consultant));
        }
    }

    private void visits() {
        String buyer = registered("WALK_IN", "09:05", "c1", "fair", "X1", left("10:35"));
        captured(buyer, "09:20", 1);
        act("GradeProspect", buyer, "09:30", "\"grade\":\"H\"");
        act("RecordTestDrive", buyer, "09:40", "\"model\":\"X1\",\"kind\":\"DRIVE\",\"licenceSeen\":true");
        String looking = registered("WALK_IN", "10:10", "c2", "fair", "X2", left("10:30"));
        captured(looking, "10:20", 2);
        act("GradeProspect", looking, "10:25", "\"grade\":\"B\"");
        registered("WALK_IN", "11:00", "c2", null, null, left("11:10"));
        registered("WALK_IN", "13:00", "c1", "web", "X1", "\"partySize\":3");
        again(buyer, "15:00", "X1", left("16:00"));
        act("PlaceOrder", buyer, "15:40", "\"model\":\"X1\",\"price\":90000");
        String late = registered("WALK_IN", "19:30", "c1", "web", "X2", "\"partySize\":1");
        captured(late, "19:40", 3);
    }

    private void calls() {
        String invited = registered("PHONE", "09:15", "c1", "web", "X2", "\"remark\":\"asks, \\\"today?\\\"\"");
        captured(invited, "09:16", 4);
        act("MakeAppointment", invited, "09:17", "\"appointmentAt\":\"" + at("18:00") + "\",\"channel\":\"CALL\"");
        registered("PHONE", "12:15", "c2", "web", null, "\"partySize\":1");
        String wrote = registered("ONLINE", "14:00", "c2", "web", "X1", "\"partySize\":1");
        captured(wrote, "14:05", 5);
        act("GradeProspect", wrote, "14:06", "\"grade\":\"A\"");
        registered("PHONE", "16:15", "c1", null, "X1", "\"partySize\":1");
    }

    LocalDate day() {
        return day;
    }

    HttpClient browser() {
        return browser;
    }

    String url(String path) {
        return system.url() + path;
    }

    HttpRequest.Builder asked(String path) {
        return system.as("m", PASSWORD, path).header("Accept-Language", "en");
    }

    String text(String path) {
        HttpResponse<String> response = system.send(asked(path));
        assertThat(response.statusCode()).as(path + response.body()).isEqualTo(200);
        return response.body();
    }

    JsonNode json(String path) {
        return JsonMapper.shared().readTree(text(path + "&after=" + position));
    }

    void close() {
        system.close();
    }

    /** Returns the displayed name of a code. */
    static String named(String code) {
        return NAMES.getOrDefault(code, code);
    }

    private String left(String time) {
        return "\"partySize\":2,\"leftAt\":\"" + at(time) + "\"";
    }

    private void again(String prospect, String time, String model, String fields) {
        told("m", PASSWORD, "RegisterVisit", """
                {"store":"S1","prospectId":"%s","channel":"WALK_IN","occurredAt":"%s","consultant":"c1","model":"%s",%s}
                """.formatted(prospect, at(time), model, fields));
    }

    private String registered(
            String channel,
            String time,
            String consultant,
            @Nullable String source,
            @Nullable String model,
            String fields) {
        String more = (source == null ? "" : "\"source\":\"%s\",".formatted(source))
                + (model == null ? "" : "\"model\":\"%s\",".formatted(model));
        return told("m", PASSWORD, "RegisterVisit", """
                {"store":"S1","channel":"%s","occurredAt":"%s","consultant":"%s",%s%s}
                """.formatted(channel, at(time), consultant, more, fields))
                .replaceFirst("(?s).*\"prospectId\":\"([^\"]+)\".*", "$1");
    }

    private void captured(String prospect, String time, int number) {
        act("CaptureContact", prospect, time, "\"name\":\"Guest %1$d\",\"phone\":\"1390000000%1$d\"".formatted(number));
    }

    private void act(String name, String prospect, String time, String fields) {
        told("m", PASSWORD, name, """
                {"prospectId":"%s","occurredAt":"%s",%s}
                """.formatted(prospect, at(time), fields));
    }

    private Instant at(String time) {
        return Instant.from(LocalTime.parse(time).atDate(day).atZone(ZONE));
    }

    private String told(String user, String password, String name, String json) {
        HttpResponse<String> receipt = system.command(user, password, name, json);
        assertThat(receipt.statusCode()).as(name + receipt.body()).isEqualTo(200);
        position = receipt.body().replaceFirst("(?s).*\"position\":(\\d+).*", "$1");
        return receipt.body();
    }
}
