package io.showroom.deploy.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.codelist.events.CodeListName;
import io.showroom.codelist.write.AddCode;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.store.write.OpenStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.HtmlUtils;

/**
 * A consultant keeps the figures of their acts permanently, but sees a customer's identity only while the customer is
 * assigned to them (docs/domain.md, sections 1 and 6.5).
 */
class HandedOverTest {

    private static final List<String> PERSONAL = List.of(
            "金沙江", "13912340001", "139 1234 0001", "wants a red roof", "lives by the lake", "waits for her bonus");
    private static final String OWNER_NAME = "钱塘江";
    private static final List<String> OWNERS = List.of(OWNER_NAME, "沪C9K77Z", "LBELMBKC0NY777999");

    private static RunningShowroom showroom;
    private static long position;
    private static long before;

    @BeforeAll
    static void start() {
        showroom = new RunningShowroom();
        showroom.done(new OpenStore("S1", null, null, null, null, null), Actor.SYSTEM);
        showroom.done(new AddCode(CodeListName.MODEL, "tucson", null, "途胜", "Tucson"), Actor.SYSTEM);
        showroom.register("anna", "S1", Role.CONSULTANT);
        showroom.register("bert", "S1", Role.CONSULTANT);
        showroom.register("manager1", "S1", Role.MANAGER);
        String prospect = visitor("\"remark\":\"wants a red roof\"");
        act(
                "anna",
                prospect,
                "CaptureContact",
                "\"name\":\"金沙江\",\"phone\":\"13912340001\",\"area\":\"lives by the lake\"");
        act("anna", prospect, "GradeProspect", "\"grade\":\"B\"");
        act("anna", prospect, "RecordContact", "\"channel\":\"CALL\",\"account\":\"waits for her bonus\"");
        act(
                "anna",
                prospect,
                "DeclareDefeat",
                "\"kind\":\"LOST\",\"reason\":\"unreachable\",\"account\":\"waits for her bonus\"");
        String owner = visitor("\"partySize\":1");
        act("anna", owner, "CaptureContact", "\"name\":\"%s\",\"phone\":\"13912340002\"".formatted(OWNER_NAME));
        act("anna", owner, "GradeProspect", "\"grade\":\"H\"");
        act("anna", owner, "PlaceOrder", "\"model\":\"tucson\",\"price\":150000");
        act(
                "anna",
                owner,
                "ConfirmDelivery",
                "\"plate\":\"沪C9K77Z\",\"vin\":\"LBELMBKC0NY777999\",\"financeConfirmed\":true");
        before = position;
        for (String one : List.of(prospect, owner)) {
            act("manager1", one, "ReassignProspect", "\"to\":\"bert\",\"reason\":\"share the load\"");
        }
    }

    @AfterAll
    static void stop() {
        showroom.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/visits",
                "/visits/print",
                "/api/reports/visits",
                "/api/reports/visits?format=csv",
                "/api/reports/visits?format=xlsx",
                "/api/reports/visits?asKnownAt=NOW",
                "/reports/daily",
                "/reports/daily/print",
                "/api/reports/daily",
                "/api/reports/daily?format=csv",
                "/api/reports/daily?format=xlsx",
                "/api/reports/daily?asKnownAt=NOW",
                "/reports/defeats",
                "/reports/defeats/print",
                "/api/reports/defeats",
                "/api/reports/defeats?format=csv",
                "/api/reports/defeats?format=xlsx",
                "/reports/contact-sheet",
                "/reports/contact-sheet/print",
                "/api/reports/contact-sheet",
                "/api/reports/contact-sheet?format=xlsx",
                "/reports/owners",
                "/reports/owners/print",
                "/api/reports/owners",
                "/api/reports/owners?format=csv",
                "/api/reports/owners?format=xlsx",
                "/api/prospects",
                "/api/prospects?q=13912340001",
                "/api/follow-ups"
            })
    void whoMadeTheContactIsNotToldWhoTheCustomerIs(String path) {
        String told = read("anna", path.replace("NOW", Instant.now().toString()));
        PERSONAL.forEach(one -> assertThat(told).as(path).doesNotContain(one));
        OWNERS.forEach(one -> assertThat(told).as(path).doesNotContain(one));
        assertThat(told).as(path).doesNotContain("href=\"/prospects/P").doesNotContain("data-href=\"/prospects/P");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/visits",
                "/visits/print",
                "/api/reports/visits?format=csv",
                "/api/reports/visits?format=xlsx",
                "/reports/daily",
                "/reports/daily/print",
                "/api/reports/daily?format=csv",
                "/api/reports/daily?format=xlsx",
                "/reports/defeats",
                "/api/reports/defeats?format=xlsx"
            })
    void theLineStaysAndSaysWhy(String path) {
        assertThat(read("anna", path)).as(path).contains("handed over");
        assertThat(read("manager1", path)).as(path).contains("金沙江").doesNotContain("handed over");
    }

    @Test
    void theListsOfThenKeepTheirLinesAndNameNobody() {
        for (String list : List.of(
                "/api/prospects", "/api/prospects?format=csv", "/api/follow-ups", "/prospects", "/follow-ups")) {
            String told = read("anna", list + (list.contains("?") ? "&" : "?") + "asKnownAt=" + before);
            PERSONAL.forEach(one -> assertThat(told).as(list).doesNotContain(one));
            OWNERS.forEach(one -> assertThat(told).as(list).doesNotContain(one));
            assertThat(told).as(list).doesNotContain("href=\"/prospects/P");
        }
        assertThat(read("anna", "/api/prospects?asKnownAt=" + before)).contains("\"total\":2", "\"handedOver\":true");
        assertThat(read("anna", "/prospects?asKnownAt=" + before)).contains("handed over");
        assertThat(read("anna", "/api/prospects?q=13912340001&asKnownAt=" + before))
                .contains("\"total\":0");
        assertThat(read("bert", "/api/prospects?asKnownAt=" + before)).contains("\"total\":0");
        assertThat(read("manager1", "/api/prospects?asKnownAt=" + before)).contains("金沙江", OWNER_NAME);
    }

    @Test
    void theCountsStay() {
        assertThat(read("anna", "/api/reports/visits")).contains("\"visits\":2", "\"handedOver\":true");
        assertThat(read("anna", "/api/reports/daily")).contains("\"newProspects\":2");
        assertThat(read("bert", "/api/reports/owners")).contains("\"held\":1");
        assertThat(read("bert", "/api/prospects")).contains("金沙江", OWNER_NAME);
    }

    private static String visitor(String fields) {
        String body = "{\"store\":\"S1\",\"channel\":\"WALK_IN\",\"consultant\":\"anna\",%s}".formatted(fields);
        return sent("anna", "RegisterVisit", body).body().replaceFirst(".*\"prospectId\":\"([^\"]+)\".*", "$1");
    }

    private static void act(String user, String id, String name, String fields) {
        position = Long.parseLong(sent(user, name, "{\"prospectId\":\"%s\",%s}".formatted(id, fields))
                .body()
                .replaceFirst(".*\"position\":(\\d+).*", "$1"));
    }

    private static HttpResponse<String> sent(String user, String name, String body) {
        HttpResponse<String> answer = showroom.asProgram(user, "POST", "/api/commands/" + name, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private static String read(String user, String path) {
        String address = path + (path.contains("?") ? '&' : '?') + "after=" + position;
        if (path.contains("xlsx")) {
            return unzipped(showroom.bytes(user, address));
        }
        HttpResponse<String> answer = path.startsWith("/api")
                ? showroom.asProgram(user, "GET", address, null)
                : showroom.asPerson(user, "GET", address);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static String unzipped(byte[] workbook) {
        StringBuilder all = new StringBuilder();
        try {
            Path file = Files.write(Files.createTempFile("form", ".xlsx"), workbook);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(all).isNotEmpty();
        return HtmlUtils.htmlUnescape(all.toString());
    }
}
