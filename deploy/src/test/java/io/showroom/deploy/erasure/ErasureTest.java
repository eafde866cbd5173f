package io.showroom.deploy.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.showroom.deploy.testing.WholeSystem;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/**
 * A person with every kind of personal data is erased: no response, file, table or log line contains the data any more,
 * and all figures stay the same.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ErasureTest {

    private static final ListAppender<ILoggingEvent> LOG = new ListAppender<>();

    @TempDir
    private static Path folder;

    private static KnownPeople people;
    private static Erased erased;
    private static String neighbour;
    private static Map<String, String> before;

    @BeforeAll
    static void aPersonOfWhomEverythingIsKnown() {
        LOG.start();
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(LOG);
        people = new KnownPeople(WholeSystem.start("showroom.erasures-file=" + folder.resolve("erasures.txt")));
        people.open();
        neighbour = people.life("Neighbour Li", "13700001111", "neighbourly");
        erased = new Erased(people, people.life(Erased.NAME, Erased.PHONE, Erased.SAID), folder);
    }

    @AfterAll
    static void end() {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).detachAppender(LOG);
        people.system().close();
    }

    @Test
    @Order(1)
    void whatIsKnownBeforeCanBeRead() {
        assertThat(people.get("/api/prospects/" + erased.erased()).path("name").asString())
                .isEqualTo(Erased.NAME);
        assertThat(people.text("/api/prospects/" + erased.erased() + "/personal-data"))
                .contains("Zzyxname", "Zzyxstreet", "Zzyxsaid", "zzyxmail", "ZZYXVIN");
        assertThat(erased.stored("Zzyxname")).isNotEmpty();
        before = people.figures(erased.erased());
    }

    @Test
    @Order(1)
    void thePaperSaysItInWords() {
        String id = people.done("boss", "RegisterVisit", """
                        {"store":"S1","channel":"WALK_IN","model":"M1","outlet":"SECONDARY"}""").path("prospectId").asString();
        people.act(id, "CaptureContact", "\"name\":\"Worded Wu\",\"phone\":\"13700002222\",\"purchaseKind\":\"FIRST\"");
        people.act(id, "GradeProspect", "\"grade\":\"A\"");
        people.act(id, "RecordTestDrive", "\"model\":\"M1\",\"kind\":\"RIDE\",\"licenceSeen\":true");
        LocalDate tomorrow = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1);
        people.act(id, "AdvanceFollowUp", "\"dueOn\":\"" + tomorrow + "\",\"reason\":\"asked for it\"");
        long last = people.act(id, "CompleteVisit", "\"partySize\":2")
                .path("position")
                .asLong();
        people.get("/api/prospects?after=" + last);
        HttpClient browser = people.system().loggedIn("boss", KnownPeople.PASSWORD);
        for (String print : List.of("personal-data/print", "events/print")) {
            assertThat(people.system()
                            .page(browser, "/prospects/" + id + "/" + print + "?lang=zh-CN")
                            .body()
                            .replaceAll("<[^>]*>", " "))
                    .as(print)
                    .contains("提前", "13700002222".substring(7))
                    .doesNotContainPattern("\\b(WALK_IN|SECONDARY|FIRST|RIDE|ADVANCED|HABC|M1|true|false|Asia|null)\\b")
                    .doesNotContainPattern("[0-9a-f]{8}(-[0-9a-f]{4}){3}");
        }
    }

    @Test
    @Order(2)
    void afterwardsNothingNamesThePerson() {
        people.erase(erased.erased());
        erased.isUnreadable();
        assertThat(people.get("/api/prospects/" + neighbour).path("name").asString())
                .isEqualTo("Neighbour Li");
        JsonNode register = people.get("/api/audit/erasures");
        assertThat(register.path("total").asInt()).isEqualTo(1);
        assertThat(register.path("rows").get(0).path("requestedBy").asString()).isEqualTo("file 17");
        assertThat(register.path("rows").get(0).path("receivedOn").asString()).isEqualTo("2026-01-02");
        assertThat(folder.resolve("erasures.txt")).content().startsWith(erased.erased() + " 20");
    }

    @Test
    @Order(3)
    void everyFigureStays() {
        assertThat(people.figures(erased.erased())).isEqualTo(before);
    }

    @Test
    @Order(4)
    void readModelsEqualAReplay() {
        JsonNode answer = people.verified();
        assertThat(answer.path("sound").asBoolean()).as(answer.toString()).isTrue();
    }

    @Test
    @Order(5)
    void nobodyIsContactedAnyMoreAndTheNumberIsFree() {
        HttpResponse<String> refused = people.system()
                .command(
                        "boss",
                        KnownPeople.PASSWORD,
                        "RecordContact",
                        "{\"prospectId\":\"%s\",\"channel\":\"CALL\",\"account\":\"x\"}".formatted(erased.erased()));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("\"erased\"");
        List<String> digests = people.system()
                .part(JdbcTemplate.class)
                .queryForList(
                        "SELECT phone_digest FROM prospect_phone WHERE prospect_id = ?", String.class, erased.erased());
        assertThat(digests).isEmpty();
    }

    @Test
    @Order(6)
    void whoIsCalledLikeTheWordForTheErasedIsShownByThatName() {
        String name = "已删除/erased";
        String id = people.life(name, "13700003333", "otherwise");
        assertThat(people.get("/api/prospects/" + id).path("name").asString()).isEqualTo(name);
        assertThat(people.text("/api/prospects?q=%E5%B7%B2%E5%88%A0%E9%99%A4")).contains("\"total\":1", id);
        assertThat(people.text("/api/prospects?format=csv")).contains(name);
        HttpClient browser = people.system().loggedIn("boss", KnownPeople.PASSWORD);
        for (String page : List.of("/prospects/" + id, "/prospects", "/visits", "/prospects/" + id + "/print")) {
            for (String language : List.of("en", "zh-CN")) {
                assertThat(people.system()
                                .page(browser, page + "?lang=" + language)
                                .body())
                        .as(page)
                        .contains(name);
            }
        }
        assertThat(erased.stored("已删除")).isNotEmpty();
    }

    @Test
    @Order(7)
    void noLogLineNamesThePerson() {
        assertThat(List.copyOf(LOG.list))
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(line -> Erased.SECRETS.stream().anyMatch(line::contains));
    }
}
