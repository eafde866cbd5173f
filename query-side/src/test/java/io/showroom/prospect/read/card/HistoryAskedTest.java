package io.showroom.prospect.read.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.testing.Asked;
import io.showroom.testing.Group;
import io.showroom.testing.Lives;
import io.showroom.testing.QuerySide;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Stream, grade history, replay and card as known then, of one prospect over HTTP. */
@ExtendWith(Asked.class)
class HistoryAskedTest {

    private QuerySide side;

    @BeforeEach
    void ask(QuerySide shared) {
        side = shared;
    }

    @Test
    void theStreamHasEveryEventInRecordingOrder() {
        List<JsonNode> events = list(Lives.OWNER, "/events");
        assertThat(events.stream().map(event -> event.path("type").stringValue()))
                .containsExactly(
                        "VisitRegistered",
                        "ContactCaptured",
                        "ProspectGraded",
                        "FollowUpCompleted",
                        "ProspectGraded",
                        "TestDriveRecorded",
                        "QuoteGiven",
                        "OrderPlaced",
                        "VehicleDelivered",
                        "TransactionRecorded");
        assertThat(events.stream().map(event -> event.path("sequence").longValue()))
                .containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
        assertThat(events.stream().map(event -> event.path("position").longValue()))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(events.getFirst().path("occurredAt").stringValue()).isEqualTo("2026-12-01T02:00:00Z");
        assertThat(events.getFirst().path("recordedAt").stringValue()).isEqualTo("2026-12-01T02:01:00Z");
        assertThat(events.getFirst().path("actor").stringValue()).isEqualTo("lin");
    }

    @Test
    void anEventsDataAreItsFieldsWithDecryptedTexts() {
        JsonNode captured = list(Lives.OWNER, "/events").get(1).path("data");
        assertThat(captured.path("phone").stringValue()).isEqualTo("+8613800138001");
        assertThat(captured.path("area").stringValue()).isEqualTo("徐汇");
        assertThat(captured.propertyNames()).doesNotContain("sealed", "prospectId", "store", "occurredAt", "given");
        assertThat(list(Lives.OWNER, "/events").get(3).at("/data/account").stringValue())
                .isEqualTo("wants it in red");
    }

    @Test
    void whatWasEnteredOnALaterDayIsLateAndHistoryFromAFileIsNot() {
        assertThat(marked(Lives.CORRECTED, "late")).containsExactly(0, 1);
        assertThat(marked(Lives.IMPORTED, "late")).isEmpty();
        assertThat(marked(Lives.IMPORTED, "imported")).containsExactly(0, 1);
        assertThat(marked(Lives.OWNER, "late")).isEmpty();
    }

    @Test
    void aCorrectionAndWhatItCorrectsNameEachOther() {
        List<JsonNode> events = list(Lives.CORRECTED, "/events");
        assertThat(events.get(3).path("corrects").stringValue())
                .isEqualTo(events.get(2).path("eventId").stringValue());
        assertThat(events.get(2).path("correctedBy").stringValue())
                .isEqualTo(events.get(3).path("eventId").stringValue());
    }

    @Test
    void textsOfAnErasedPersonAreGoneAndTheEventsStay() {
        List<JsonNode> events = list(Lives.ERASED, "/events");
        assertThat(events).hasSize(4);
        assertThat(events.get(1).at("/data/texts").stringValue()).isEqualTo("已删除/erased");
        assertThat(events.get(1).path("data").propertyNames()).doesNotContain("name", "phone");
        assertThat(events.get(2).at("/data/grade").stringValue()).isEqualTo("C");
        // Requesting person and reason of an erasure are in the register only.
        assertThat(events.get(3).toString()).doesNotContain("letter 17", "moved away");
    }

    /** Graded B on the 1st at 10:40, A on the 7th at 15:00, ordered on the 15th at 10:00; now is 1 January, 9:36:29. */
    @Test
    void gradesTellHowLongEachWasInForceAndWhichContactItCameFrom() {
        List<JsonNode> grades = list(Lives.OWNER, "/grades");
        assertThat(grades.stream()
                        .map(step -> step.path("from").stringValue(null) + ">"
                                + step.path("to").stringValue()))
                .containsExactly("null>B", "B>A", "A>O");
        assertThat(grades.stream().map(step -> step.path("days").doubleValue())).containsExactly(6.2, 7.8, 17.0);
        assertThat(grades.get(1).at("/contact/content").stringValue()).isEqualTo("wants it in red");
        assertThat(grades.get(0).at("/contact/type").stringValue()).isEqualTo("VisitRegistered");
        assertThat(grades.get(2).path("contact").isNull()).isTrue();
    }

    @Test
    void aCorrectionTakesEffectWhenTheCorrectedGradeDid() {
        List<JsonNode> grades = list(Lives.CORRECTED, "/grades");
        assertThat(grades).hasSize(2);
        JsonNode mistaken = grades.get(0);
        assertThat(mistaken.path("to").stringValue()).isEqualTo("H");
        assertThat(mistaken.path("days").isNull()).isTrue();
        JsonNode right = grades.get(1);
        assertThat(right.path("to").stringValue()).isEqualTo("B");
        assertThat(right.path("from").isNull()).isTrue();
        assertThat(right.path("occurredAt").stringValue()).isEqualTo("2026-12-10T02:00:00Z");
        assertThat(right.path("recordedAt").stringValue()).isEqualTo("2026-12-11T02:01:00Z");
        assertThat(right.path("days").doubleValue()).isEqualTo(22.0);
    }

    @ParameterizedTest
    @CsvSource({"0,VISITOR,", "1,OPEN,", "2,OPEN,B", "4,OPEN,A", "7,ORDERED,O", "8,DELIVERED,O"})
    void aReplayShowsTheStateAfterTheEvent(long to, String status, String grade) {
        JsonNode then = card(Lives.OWNER, "/replay?to=" + to);
        assertThat(then.path("sequence").longValue()).isEqualTo(to);
        assertThat(then.path("status").stringValue()).isEqualTo(status);
        assertThat(then.at("/grade/code").stringValue(null)).isEqualTo(grade);
    }

    @Test
    void aReplayToTheLastEventIsThePresentCardButForItsCompletenessOfThatDay() {
        JsonNode then = card(Lives.OWNER, "/replay?to=9");
        JsonNode now = card(Lives.OWNER, "");
        assertThat(then).isEqualTo(now);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "10", "99999999999"})
    void aReplayToAnUnknownEventIsRejected(String to) {
        assertFault(Lives.OWNER + "/replay?to=" + to, "to", "noSuchStep");
    }

    @ParameterizedTest
    @CsvSource({"'',required", "?to=,required", "?to=last,number"})
    void aReplayNeedsANumberToGoTo(String query, String code) {
        assertFault(Lives.OWNER + "/replay" + query, "to", code);
    }

    /** A day means its end in the store's time zone, a position the time of its event. */
    @ParameterizedTest
    @CsvSource({
        "2026-12-01,B,OPEN",
        "2026-12-07T14:59,B,OPEN",
        "2026-12-07T07:01:00Z,A,OPEN",
        "2026-12-15,O,ORDERED",
        "2026-12-20T14:01:00%2B08:00,O,DELIVERED"
    })
    void aCardAsKnownThenIsMadeOfWhatWasRecordedByThen(String known, String grade, String status) {
        JsonNode card = card(Lives.OWNER, "?asKnownAt=" + known);
        assertThat(card.at("/grade/code").stringValue()).isEqualTo(grade);
        assertThat(card.path("status").stringValue()).isEqualTo(status);
    }

    @Test
    void eventsNotRecordedYetWereNotKnown() {
        side.refusal(Group.MANAGER_S3, "/api/prospects/" + Lives.CORRECTED + "?asKnownAt=2026-12-09", 404);
        assertThat(card(Lives.CORRECTED, "?asKnownAt=2026-12-10")
                        .at("/grade/code")
                        .stringValue())
                .isEqualTo("H");
        assertThat(card(Lives.CORRECTED, "?asKnownAt=2026-12-11")
                        .at("/grade/code")
                        .stringValue())
                .isEqualTo("B");
    }

    @Test
    void aPositionStandsForTheMomentOfItsEvent() {
        long graded = list(Lives.OWNER, "/events").get(2).path("position").longValue();
        JsonNode then = card(Lives.OWNER, "?asKnownAt=" + graded);
        assertThat(then.path("sequence").longValue()).isEqualTo(2);
    }

    @Test
    void daysOfTheGradesAsKnownThenCountToThen() {
        List<JsonNode> grades = list(Lives.OWNER, "/grades?asKnownAt=2026-12-03T02:40:00Z");
        assertThat(grades).hasSize(1);
        assertThat(grades.getFirst().path("days").doubleValue()).isEqualTo(2.0);
    }

    /** The card rule of S3 since 20 December; before, the default. */
    @Test
    void completenessAsKnownThenGoesByTheRuleOfThatDay() {
        assertThat(card(Lives.OWNER, "?asKnownAt=2026-12-19")
                        .at("/completeness/complete")
                        .booleanValue())
                .isFalse();
        assertThat(card(Lives.OWNER, "?asKnownAt=2026-12-20")
                        .at("/completeness/complete")
                        .booleanValue())
                .isTrue();
    }

    @Test
    void anErasedPersonIsErasedInThePastToo() {
        JsonNode then = card(Lives.ERASED, "?asKnownAt=2026-12-10");
        assertThat(then.path("name").stringValue()).isEqualTo("已删除/erased");
        assertThat(then.path("phone").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "asKnownAt=yesterday,asKnownAt,instant",
        "asKnownAt=2026-02-30,asKnownAt,instant",
        "asKnownAt=2027-01-02,asKnownAt,toCome",
        "asKnownAt=99999999,asKnownAt,beyondLog",
        "asknownat=2026-12-10,asknownat,unknownParameter",
        "to=3,to,unknownParameter"
    })
    void aWrongMomentIsToldByItsName(String query, String field, String code) {
        assertFault(Lives.OWNER + "?" + query, field, code);
        assertFault(Lives.OWNER + "/events?" + query, field, code);
        assertFault(Lives.OWNER + "/grades?" + query, field, code);
    }

    private void assertFault(String address, String field, String code) {
        JsonNode refused = side.refusal(Group.MANAGER_S3, "/api/prospects/" + address, 400);
        JsonNode error = refused.path("errors").path(0);
        assertThat(error.path("field").stringValue()).as(address).isEqualTo(field);
        assertThat(error.path("code").stringValue()).as(address).isEqualTo(code);
        assertThat(error.path("message").stringValue()).isNotBlank();
    }

    private List<Integer> marked(String id, String mark) {
        return list(id, "/events").stream()
                .filter(event -> event.path(mark).booleanValue())
                .map(event -> event.path("sequence").intValue())
                .toList();
    }

    private JsonNode card(String id, String rest) {
        return side.json(Group.MANAGER_S3, "/api/prospects/" + id + rest);
    }

    private List<JsonNode> list(String id, String rest) {
        return card(id, rest).valueStream().toList();
    }
}
