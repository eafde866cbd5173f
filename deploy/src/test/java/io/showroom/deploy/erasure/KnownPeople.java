package io.showroom.deploy.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.deploy.bench.DeclaredReports;
import io.showroom.deploy.testing.WholeSystem;
import io.showroom.report.read.Report;
import io.showroom.screen.read.ReportReaders;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A store with people who have every kind of personal data. */
record KnownPeople(WholeSystem system) {

    static final String PASSWORD = WholeSystem.ADMIN_PASSWORD;

    /** All reports of a store. */
    static final List<String> REPORTS = Stream.concat(
                    Stream.of("contact-sheet"),
                    DeclaredReports.all().stream()
                            .filter(report -> report.readers() != ReportReaders.GROUP)
                            .map(Report::key))
            .distinct()
            .toList();

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long LOOK_AGAIN_NANOS = Duration.ofMillis(50).toNanos();
    private static final int LOOKS = 1200;

    /** Opens the store. */
    void open() {
        done("admin", "OpenStore", "{\"store\":\"S1\",\"name\":\"One\"}");
        done("admin", "AddCode", "{\"list\":\"MODEL\",\"code\":\"M1\",\"nameZh\":\"一\",\"nameEn\":\"One\"}");
        done("admin", "RegisterStaffMember", """
            {"user":"boss","roles":["MANAGER"],"store":"S1","password":"%s","temporary":false}\
            """.formatted(PASSWORD));
    }

    /**
     * Creates a person from first visit to delivery; every remark begins with {@code said}. Returns the prospect's id.
     */
    String life(String name, String phone, String said) {
        String id = done(
                        "boss",
                        "RegisterVisit",
                        "{\"store\":\"S1\",\"channel\":\"WALK_IN\",\"model\":\"M1\",\"remark\":\"%s\"}".formatted(said))
                .path("prospectId")
                .asString();
        String mark = said.startsWith("Zzyx") ? "Zzyx" : "Other";
        act(id, "CaptureContact", """
            "name":"%s","phone":"%s","wechat":"%swechat","email":"%smail@example.org","address":"%sstreet 5",\
            "area":"%sstreet","model":"M1"\
            """.formatted(
                        name, phone, mark.toLowerCase(Locale.ROOT), mark.toLowerCase(Locale.ROOT), mark, mark));
        act(id, "GradeProspect", "\"grade\":\"A\",\"reason\":\"%s\",\"signs\":\"%s\"".formatted(said, said));
        act(id, "RecordContact", "\"channel\":\"CALL\",\"account\":\"%s\"".formatted(said));
        act(id, "MakeAppointment", "\"channel\":\"CALL\",\"remark\":\"%s\"".formatted(said));
        act(id, "RecordTestDrive", "\"model\":\"M1\",\"licenceSeen\":true,\"feedback\":\"%s\"".formatted(said));
        act(id, "RecordQuote", "\"model\":\"M1\",\"price\":100000,\"concerns\":\"%s\"".formatted(said));
        act(id, "PlaceOrder", "\"model\":\"M1\",\"price\":100000");
        String upper = mark.toUpperCase(Locale.ROOT);
        JsonNode last = act(
                id,
                "ConfirmDelivery",
                "\"financeConfirmed\":true,\"vin\":\"%sVIN1234567890\",\"plate\":\"%sPLATE1\"".formatted(upper, upper));
        last = act(id, "RecordTransaction", "\"kind\":\"SERVICE\",\"amount\":500,\"note\":\"%s\"".formatted(said));
        get("/api/prospects?after=" + last.path("position").asLong());
        return id;
    }

    /** Erases a person, and waits until the read models have processed it. */
    void erase(String prospect) {
        awaitRead(erasedAt(prospect));
    }

    /** Erases a person without waiting; returns the log position. */
    long erasedAt(String prospect) {
        return done(
                        "admin",
                        "ErasePersonalData",
                        "{\"prospectId\":\"%s\",\"requestedBy\":\"file 17\",\"receivedOn\":\"2026-01-02\",\"reason\":\"withdrawn\"}"
                                .formatted(prospect))
                .path("position")
                .asLong();
    }

    /** Waits until the read models have processed a position. */
    void awaitRead(long position) {
        get("/api/prospects?after=" + position);
    }

    /** Returns every report, and the person's grade history, without personal data. */
    Map<String, String> figures(String prospect) {
        Map<String, String> all = new LinkedHashMap<>();
        REPORTS.forEach(report -> all.put(report, figures(get(address(report)))));
        all.put("grades", figures(get("/api/prospects/" + prospect + "/grades")));
        return all;
    }

    static String address(String report) {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        boolean ofADay = report.equals("visits") || report.equals("daily");
        return "/api/reports/" + report + "?store=S1&"
                + (ofADay ? "day=" + today : "month=" + today.toString().substring(0, 7));
    }

    /** Returns a response without its position and personal data. */
    private static String figures(JsonNode answer) {
        if (answer instanceof ObjectNode object) {
            object.remove(List.of(
                    "position",
                    "name",
                    "customer",
                    "phone",
                    "area",
                    "account",
                    "callBackPhone",
                    "counterMeasure",
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
        answer.forEach(KnownPeople::figures);
        return answer.toString();
    }

    /** Runs the full verification and returns the response. */
    JsonNode verified() {
        return ended("/api/audit/verifications");
    }

    /** Rebuilds all read models, and waits for the end. */
    void rebuilt() {
        assertThat(ended("/api/admin/read-models/rebuild").path("state").asString())
                .isEqualTo("DONE");
    }

    private JsonNode ended(String work) {
        return ended(work, begun(work));
    }

    /** Starts a background job; returns its id. */
    String begun(String work) {
        return JSON.readTree(system.send(system.asAdmin(work).POST(BodyPublishers.noBody()))
                        .body())
                .path("id")
                .asString();
    }

    /** Waits for the end of a background job. */
    JsonNode ended(String work, String id) {
        JsonNode answer = get(work + "/" + id);
        for (int look = 0; look < LOOKS && answer.path("state").asString().equals("RUNNING"); look++) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            answer = get(work + "/" + id);
        }
        return answer;
    }

    JsonNode act(String id, String command, String fields) {
        return done("boss", command, "{\"prospectId\":\"%s\",%s}".formatted(id, fields));
    }

    JsonNode done(String user, String command, String body) {
        HttpResponse<String> answer = system.command(user, PASSWORD, command, body);
        assertThat(answer.statusCode()).as(command + " " + answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    JsonNode get(String path) {
        return JSON.readTree(text(path));
    }

    String text(String path) {
        HttpResponse<String> answer = system.send(system.asAdmin(path));
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return answer.body();
    }
}
