package io.showroom.commandapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.staff.Role;
import io.showroom.testing.Caller;
import io.showroom.testing.Caller.Answer;
import io.showroom.testing.CommandSide;
import io.showroom.testing.TestSignIn;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The contract of the command endpoint. */
@SpringBootTest(
        classes = {CommandSide.class, TestSignIn.class},
        webEnvironment = WebEnvironment.RANDOM_PORT)
@TestInstance(Lifecycle.PER_CLASS)
class CommandEndpointTest {

    private static final String VISIT = "{'store':'S1','channel':'WALK_IN'}";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    private Caller consultant;

    @BeforeAll
    void open() {
        Caller.openStore(port, "S1", "c1", "c2");
        consultant = Caller.of(port, "c1", "S1", Role.CONSULTANT);
    }

    @Test
    void returnsTheEventsAndTheirPosition() {
        Answer first = consultant.sends("RegisterVisit", VISIT);

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.contentType()).startsWith("application/json");
        assertThat(first.prospect()).matches("P-[0-9a-f-]{36}");
        assertThat(first.json().get("events").toString()).isEqualTo("[{\"type\":\"VisitRegistered\",\"sequence\":0}]");
        assertThat(first.json().get("position").asLong()).isEqualTo(lastPosition(first.prospect()));

        Answer second = consultant.sends(
                "RecordContact",
                "{'prospectId':'%s','channel':'CALL','account':'said','grade':'H'}".formatted(first.prospect()));

        assertThat(second.prospect()).isEqualTo(first.prospect());
        assertThat(second.json().get("events").toString())
                .isEqualTo("[{\"type\":\"FollowUpCompleted\",\"sequence\":1},"
                        + "{\"type\":\"ProspectGraded\",\"sequence\":2},"
                        + "{\"type\":\"FollowUpScheduled\",\"sequence\":3}]");
        assertThat(second.json().get("position").asLong()).isEqualTo(lastPosition(first.prospect()));
    }

    @Test
    void storesActorStoreAndCauseWithEveryEvent() {
        String prospect = consultant.meets("S1");

        String origin = jdbc.queryForObject(
                "select convert_from(meta_data, 'UTF8') from domain_event where aggregate_identifier = ?",
                String.class,
                prospect);
        assertThat(origin)
                .contains("\"actor\":\"c1\"")
                .contains("\"store\":\"S1\"")
                .contains("\"correlationId\":")
                .contains("\"causationId\":")
                .doesNotContain("actorRoles", "CONSULTANT", "importedBy");
    }

    @Test
    void localizesProblems() {
        String nobody = "{'store':'S1','channel':'WALK_IN','partySize':0}";

        Answer english = consultant.sends("RegisterVisit", nobody, "Accept-Language", "en-GB");
        assertThat(english.status()).isEqualTo(422);
        assertThat(english.contentType()).startsWith("application/problem+json");
        assertThat(english.json()).isEqualTo(JsonMapper.shared().readTree("""
                        {"type":"urn:showroom:problem:min","title":"Not allowed by a rule","status":422,
                         "detail":"At least 1.","instance":"/api/commands/RegisterVisit","code":"min",
                         "errors":[{"field":"partySize","code":"min","message":"At least 1."}]}
                        """));
        for (String chinese : List.of("zh-CN", "zh", "zh-Hans-CN", "fr;q=0.1,zh-CN")) {
            Answer answer = consultant.sends("RegisterVisit", nobody, "Accept-Language", chinese);
            assertThat(answer.json().get("title").asString()).isEqualTo("不符合规则");
            assertThat(answer.json().get("detail").asString()).isEqualTo("不能小于 1。");
            assertThat(answer.json().get("errors").get(0).get("message").asString())
                    .isEqualTo("不能小于 1。");
        }
        assertThat(consultant
                        .sends("RegisterVisit", nobody, "Accept-Language", "de")
                        .json()
                        .get("title")
                        .asString())
                .isEqualTo("Not allowed by a rule");
    }

    @Test
    void rejectsRequestsWithoutALogIn() {
        Answer answer = Caller.stranger(port).sends("RegisterVisit", VISIT);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("notSignedIn");
    }

    @Test
    void rejectsCommandsOfOtherRoles() {
        String prospect = consultant.meets("S1");
        for (Role role :
                List.of(Role.ASSISTANT, Role.MARKETING, Role.GROUP_MANAGER, Role.AUDITOR, Role.ADMINISTRATOR)) {
            Answer answer = Caller.of(port, "x", "S1", role).sends("RegisterVisit", VISIT);
            assertThat(answer.status()).as(role.name()).isEqualTo(403);
            assertThat(answer.code()).isEqualTo("role");
        }
        assertThat(consultant
                        .sends("ConfirmDefeat", "{'prospectId':'%s'}".formatted(prospect))
                        .code())
                .isEqualTo("role");
        assertThat(Caller.of(port, "x", "S1", Role.RECEPTIONIST)
                        .sends("GradeProspect", "{'prospectId':'%s','grade':'H'}".formatted(prospect))
                        .code())
                .isEqualTo("role");
        assertThat(Caller.of(port, "c2", "S1", Role.CONSULTANT)
                        .sends("GradeProspect", "{'prospectId':'%s','grade':'H'}".formatted(prospect))
                        .code())
                .isEqualTo("notYours");
    }

    @Test
    void rejectsUnknownCommandsAndProspects() {
        Answer command = consultant.sends("SellEverything", "{}");
        assertThat(command.status()).isEqualTo(404);
        assertThat(command.code()).isEqualTo("noSuchCommand");
        for (String id : List.of(
                "P-00000000-0000-0000-0000-000000000000",
                "P-1",
                "x",
                "store:S1",
                "staff:c1",
                "../..",
                "x; drop table domain_event")) {
            for (String name : List.of("GradeProspect", "CaptureContact", "RegisterVisit")) {
                Answer answer = consultant.sends(
                        name,
                        switch (name) {
                            case "GradeProspect" -> "{\"prospectId\":\"" + id + "\",\"grade\":\"H\"}";
                            case "CaptureContact" -> "{\"prospectId\":\"" + id + "\",\"name\":\"n\",\"wechat\":\"w\"}";
                            default -> "{\"prospectId\":\"" + id + "\",\"store\":\"S1\",\"channel\":\"PHONE\"}";
                        });
                assertThat(answer.status()).as(id).isEqualTo(404);
                assertThat(answer.code()).as(id).isEqualTo("noSuchProspect");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'store':'S1'} | channel required",
                "{'channel':'PHONE'} | store required",
                "{'store':'  ','channel':'PHONE'} | store required",
                "{'store':'\u00a0\u200b','channel':'PHONE'} | store required",
                "{'store':null,'channel':'PHONE'} | store required",
                "{'store':1,'channel':'PHONE'} | store type",
                "{'store':['S1'],'channel':'PHONE'} | store type",
                "{'store':{},'channel':'PHONE'} | store type",
                "{'store':true,'channel':'PHONE'} | store type",
                "{'store':'S1','channel':'FAX'} | channel type",
                "{'store':'S1','channel':'phone'} | channel type",
                "{'store':'S1','channel':0} | channel type",
                "{'store':'S1','channel':'0'} | channel type",
                "{'store':'S1','channel':''} | channel required",
                "{'store':'S1','channel':'PHONE','partySize':'2'} | partySize type",
                "{'store':'S1','channel':'PHONE','partySize':1.5} | partySize type",
                "{'store':'S1','channel':'PHONE','partySize':99999999999} | partySize type",
                "{'store':'S1','channel':'PHONE','partySize':true} | partySize type",
                "{'store':'S1','channel':'PHONE','occurredAt':1700000000} | occurredAt type",
                "{'store':'S1','channel':'PHONE','occurredAt':'2026-01-01'} | occurredAt type",
                "{'store':'S1','channel':'PHONE','occurredAt':'2026-01-01T10:00:00'} | occurredAt type",
                "{'store':'S1','channel':'PHONE','occurredAt':'2026-02-30T10:00:00Z'} | occurredAt type",
                "{'store':'S1','channel':'PHONE','occurredAt':'0001-01-01T10:00:00Z'} | occurredAt type",
                "{'store':'S1','channel':'PHONE','occurredAt':'+999999999-01-01T10:00:00Z'} | occurredAt type",
                "{'store':'S1','channel':'PHONE','colour':'red'} | colour unknownField",
                "{'store':'S1','channel':'PHONE','first':true} | first unknownField",
                "{'store':'S1','channel':'PHONE','remark':'a\\u0000b'} | remark characters",
                "{'store':'S1','channel':'PHONE','remark':'a\\u0007b'} | remark characters",
                "{'store':'S1','channel':'PHONE','remark':'\\ud800'} | remark characters",
                "{'store':'S\\u0000','channel':'PHONE'} | store characters",
            })
    void namesTheInvalidField(String body, String fault) {
        int before = events();

        Answer answer = consultant.sends("RegisterVisit", body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("malformed");
        assertThat(answer.fault()).isEqualTo(fault);
        assertThat(events()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"138000|138000", "'13.8万'|138000", "'138,000'|138000", "'¥138,000.50'|138000.5", "'138000元'|138000"
            })
    void acceptsAmountsAsPeopleWriteThem(String written, String price) {
        String prospect = consultant.meets("S1");

        consultant.does("RecordQuote", "{'prospectId':'%s','model':'M1','price':'%s'}".formatted(prospect, written));

        assertThat(jdbc.queryForObject("""
                        select (convert_from(payload, 'UTF8')::jsonb ->> 'price')::numeric = ?::numeric from domain_event
                         where aggregate_identifier = ? and payload_type like '%QuoteGiven'
                        """, Boolean.class, price, prospect)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"13万8", "abc", "1,29800", "1234567890123456"})
    void rejectsTextsThatAreNoAmount(String written) {
        String prospect = consultant.meets("S1");

        Answer answer = consultant.sends(
                "PlaceOrder", "{'prospectId':'%s','model':'M1','price':'%s'}".formatted(prospect, written));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.fault()).isEqualTo("price digits");
        assertThat(answer.text()).contains("138,000").contains("13.8");
    }

    @Test
    void namesAllInvalidFieldsAtOnce() {
        Answer answer = consultant.sends(
                "RegisterVisit", "{'source':'%s','remark':'%s'}".formatted("s".repeat(101), "r".repeat(4001)));

        assertThat(answer.json().get("errors").toString())
                .contains(
                        "\"field\":\"channel\"", "\"field\":\"store\"", "\"field\":\"source\"", "\"field\":\"remark\"")
                .contains("At most 100 characters.", "At most 4000 characters.");
    }

    @Test
    void rejectsFieldsThatOnlyTheSystemSets() {
        assertThat(consultant
                        .sends(
                                "CaptureContact",
                                "{'prospectId':'P-00000000-0000-0000-0000-0000000000ff','name':'n','wechat':'w',"
                                        + "'beginning':{'store':'S1'}}")
                        .fault())
                .isEqualTo("beginning unknownField");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "[{}]",
                "\"x\"",
                "\"\"",
                "1",
                "true",
                "{",
                "{\"store\"",
                "{\"store\":\"S1\"}}",
                "{\"store\":\"S1\"} {}",
                "{\"store\":\"S1\",\"store\":\"S2\",\"channel\":\"PHONE\"}",
                "store=S1&channel=PHONE",
                "<store>S1</store>",
                "{store:'S1'}",
                "{\"store\":NaN}",
                "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":"
                        + "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":1}}}}}}}}}}}}}}}}}}}}}",
            })
    void acceptsExactlyOneJsonObject(String body) {
        Answer answer = consultant.sends("RegisterVisit", body.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.code()).isIn("notJson", "malformed");
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    @Test
    void rejectsInvalidUtf8() {
        byte[] latin = "{\"store\":\"S1\",\"channel\":\"PHONE\",\"remark\":\"caf\u00e9\"}"
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(consultant.sends("RegisterVisit", latin).code()).isEqualTo("notJson");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1e999999999", "-1e999999999", "1e-999999999", "0.001", "1234567890123", "1e13", "\"1a\"", "true"
            })
    void acceptsAmountsOfMoneyOnly(String price) {
        String prospect = consultant.meets("S1");

        Answer answer = consultant.sends(
                "RecordQuote", "{'prospectId':'%s','model':'M1','price':%s}".formatted(prospect, price));

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.fault()).isIn("price digits", "price type");
    }

    @Test
    void storesAmountsExactly() {
        String prospect = consultant.meets("S1");

        consultant.does("RecordQuote", "{'prospectId':'%s','model':'M1','price':123456789012.34}".formatted(prospect));

        assertThat(jdbc.queryForObject(
                        "select convert_from(payload, 'UTF8') from domain_event"
                                + " where aggregate_identifier = ? and sequence_number = 1",
                        String.class,
                        prospect))
                .contains("\"price\":123456789012.34");
    }

    @Test
    void rejectsBodiesOverOneMebibyte() {
        byte[] body = ("{\"store\":\"S1\",\"channel\":\"PHONE\",\"remark\":\"" + "r".repeat(1 << 20) + "\"}")
                .getBytes(StandardCharsets.UTF_8);

        Answer answer = consultant.sends("RegisterVisit", body);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("tooLarge");
    }

    @Test
    void rejectsOtherMethodsAndMediaTypesWithoutEvents() {
        int before = events();
        byte[] body = VISIT.replace('\'', '"').getBytes(StandardCharsets.UTF_8);

        Answer method = consultant.to("PUT", "RegisterVisit", body);
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.code()).isEqualTo("method");

        Answer type = consultant.sends("RegisterVisit", body, "Content-Type", "text/plain");
        assertThat(type.status()).isEqualTo(415);
        assertThat(type.code()).isEqualTo("mediaType");

        Answer form = consultant.sends("RegisterVisit", body, "Accept", "text/html");
        assertThat(form.status()).isEqualTo(406);
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void returnsTheFirstReceiptToARepeatedRequest() {
        int before = events();

        Answer first = consultant.does("RegisterVisit", VISIT, "Idempotency-Key", "k-1");
        Answer again = consultant.does("RegisterVisit", VISIT, "Idempotency-Key", "k-1");

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(events()).isEqualTo(before + 1);
    }

    @Test
    void returnsOneReceiptToConcurrentRepetitions() {
        int before = events();
        Callable<Answer> act = () -> consultant.sends("RegisterVisit", VISIT, "Idempotency-Key", "k-at-once");

        List<Answer> answers = Caller.atOnce(Collections.nCopies(12, act));

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(answers)
                .extracting(Answer::text)
                .containsOnly(answers.getFirst().text());
        assertThat(events()).isEqualTo(before + 1);
    }

    @Test
    void rejectsAnotherRequestWithAUsedKey() {
        String prospect = consultant
                .does("RegisterVisit", VISIT, "Idempotency-Key", "k-2")
                .prospect();

        Answer otherBody =
                consultant.sends("RegisterVisit", "{'store':'S1','channel':'PHONE'}", "Idempotency-Key", "k-2");
        assertThat(otherBody.status()).isEqualTo(409);
        assertThat(otherBody.code()).isEqualTo("idempotencyKeyReused");
        Answer otherCommand = consultant.sends(
                "ReactivateProspect", "{'prospectId':'%s'}".formatted(prospect), "Idempotency-Key", "k-2");
        assertThat(otherCommand.code()).isEqualTo("idempotencyKeyReused");
    }

    @Test
    void keepsTheKeysOfUsersApart() {
        Answer mine = consultant.does("RegisterVisit", VISIT, "Idempotency-Key", "k-3");
        Answer yours =
                Caller.of(port, "c2", "S1", Role.CONSULTANT).does("RegisterVisit", VISIT, "Idempotency-Key", "k-3");

        assertThat(yours.prospect()).isNotEqualTo(mine.prospect());
    }

    @Test
    void executesARejectedRequestWhenItIsRepeated() {
        String prospect = consultant.meets("S1");
        String order = "{'prospectId':'%s','model':'M1','price':1}".formatted(prospect);

        assertThat(consultant
                        .sends("PlaceOrder", order, "Idempotency-Key", "k-4")
                        .code())
                .isEqualTo("notCaptured");
        consultant.does("CaptureContact", "{'prospectId':'%s','name':'n','wechat':'w'}".formatted(prospect));
        consultant.does("PlaceOrder", order, "Idempotency-Key", "k-4");
    }

    @Test
    void acceptsKeysOfUpToTwoHundredCharacters() {
        consultant.does("RegisterVisit", VISIT, "Idempotency-Key", "k".repeat(200));
        assertThat(consultant
                        .sends("RegisterVisit", VISIT, "Idempotency-Key", "k".repeat(201))
                        .code())
                .isEqualTo("idempotencyKey");
        assertThat(consultant
                        .sends("RegisterVisit", VISIT, "Idempotency-Key", " ")
                        .code())
                .isEqualTo("idempotencyKey");
    }

    @Test
    void rejectsACommandWithAnOutdatedSequence() {
        String prospect = consultant.meets("S1");
        String grade = "{'prospectId':'%s','grade':'H','reason':'r'}".formatted(prospect);

        consultant.does("GradeProspect", grade, "If-Match", "\"0\"");
        Answer late = consultant.sends("GradeProspect", grade, "If-Match", "0");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("changedMeanwhile");
        assertThat(consultant.sends("GradeProspect", grade, "If-Match", "7").code())
                .isEqualTo("notYetRecorded");
        consultant.does("GradeProspect", grade, "If-Match", "1");
        consultant.does("GradeProspect", grade, "If-Match", "*");
        for (String wrong : List.of("x", "-1", "1.5", "W/\"1\"", "9".repeat(19))) {
            assertThat(consultant
                            .sends("GradeProspect", grade, "If-Match", wrong)
                            .code())
                    .isEqualTo("ifMatch");
        }
    }

    private int events() {
        Integer count = jdbc.queryForObject("select count(*) from domain_event", Integer.class);
        return count == null ? 0 : count;
    }

    private long lastPosition(String prospect) {
        Long position = jdbc.queryForObject(
                "select max(global_index) from domain_event where aggregate_identifier = ?", Long.class, prospect);
        return position == null ? 0 : position;
    }
}
