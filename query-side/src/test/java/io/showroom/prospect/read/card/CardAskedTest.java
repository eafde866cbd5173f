package io.showroom.prospect.read.card;

import static io.showroom.testing.QuerySide.lines;
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
import tools.jackson.databind.JsonNode;

/** {@code GET /api/prospects/{id}}: cards of the customers of {@link Lives}. */
@ExtendWith(Asked.class)
class CardAskedTest {

    private QuerySide side;

    @BeforeEach
    void ask(QuerySide shared) {
        side = shared;
    }

    @Test
    void anOwnersCardHasAllStagesUpToServices() {
        JsonNode card = card(Lives.OWNER);
        assertThat(card.path("status").stringValue()).isEqualTo("DELIVERED");
        assertThat(card.path("sequence").longValue()).isEqualTo(9);
        assertThat(card.at("/grade/code").stringValue()).isEqualTo("O");
        assertThat(card.at("/grade/since").stringValue()).isEqualTo("2026-12-15T02:00:00Z");
        assertThat(card.path("capturedAt").stringValue()).isEqualTo("2026-12-01T02:30:00Z");
        assertThat(card.path("lastContactAt").stringValue()).isEqualTo("2026-12-07T07:00:00Z");
        assertThat(card.path("counts").toString())
                .isEqualTo("{\"visits\":1,\"contacts\":1,\"testDrives\":1,\"quotes\":1}");
        assertThat(card.at("/quote/price").intValue()).isEqualTo(150_000);
        assertThat(card.at("/order/price").intValue()).isEqualTo(148_000);
        assertThat(card.at("/order/deposit").intValue()).isEqualTo(5_000);
        assertThat(card.at("/delivery/at").stringValue()).isEqualTo("2026-12-20T06:00:00Z");
        assertThat(card.at("/upkeep/mileage").intValue()).isEqualTo(1_500);
        assertThat(card.at("/upkeep/insuranceEndsOn").stringValue()).isEqualTo("2027-12-19");
        assertThat(card.path("followUp").isNull()).isTrue();
    }

    @Test
    void detailsStandInTheOrderOfTheFormAndOthersAfterThem() {
        assertThat(card(Lives.OWNER).path("person").propertyNames())
                .containsExactly("name", "phone", "wechat", "area", "plate", "vin");
    }

    @ParameterizedTest
    @CsvSource({
        "9002,OPEN,H,2026-12-30",
        "9005,OPEN,C,2027-01-13",
        "9006,OPEN,,",
        "9007,VISITOR,,",
        "9008,DEFEATED,H,",
        "9009,DEFEAT_PENDING,A,2026-12-09",
        "9011,OPEN,B,2027-01-09",
        "9013,OPEN,B,2027-01-04",
        "9014,OPEN,C,2027-01-20",
        "9015,ORDERED,,"
    })
    void statusGradeAndNextContactAreThoseOfTheLastAct(int number, String status, String grade, String due) {
        JsonNode card = card(io.showroom.testing.Life.id(number));
        assertThat(card.path("status").stringValue()).isEqualTo(status);
        assertThat(card.at("/grade/code").stringValue(null)).isEqualTo(grade);
        assertThat(card.at("/followUp/on").stringValue(null)).isEqualTo(due);
    }

    @Test
    void anAgreedContactKeepsItsPurposeAndChannel() {
        assertThat(card(Lives.COMING_TODAY).path("followUp").toString())
                .isEqualTo("{\"on\":\"2027-01-01\",\"purpose\":\"terms\",\"channel\":\"VISIT\"}");
    }

    @Test
    void anUngradedProspectWaitsSinceTheFirstContact() {
        assertThat(card(Lives.UNGRADED).path("ungradedSince").stringValue()).isEqualTo("2026-12-31T07:00:00Z");
        assertThat(card(Lives.OVERDUE).path("ungradedSince").isNull()).isTrue();
    }

    @Test
    void laterWishesReplaceEarlierOnes() {
        JsonNode wish = card(Lives.COMPANY).path("wish");
        assertThat(wish.path("model").stringValue()).isEqualTo("X2");
        assertThat(wish.path("colour").stringValue()).isEqualTo("white");
        assertThat(wish.path("purchaseKind").stringValue()).isEqualTo("ADDITIONAL");
        assertThat(wish.path("currentCar").stringValue()).isEqualTo("three vans");
        assertThat(wish.path("competitorModel").stringValue()).isEqualTo("corolla");
    }

    @Test
    void anInvitationStandsUntilTheyCome() {
        assertThat(card(Lives.COMPANY).path("appointment").toString())
                .isEqualTo(
                        "{\"madeAt\":\"2026-12-31T02:00:00Z\",\"at\":\"2027-01-01T06:00:00Z\",\"channel\":\"CALL\"}");
        assertThat(card(Lives.OVERDUE).path("appointment").isNull()).isTrue();
    }

    @Test
    void aConfirmedDefeatHasTimeReasonAndGrade() {
        JsonNode defeat = card(Lives.DEFEATED).path("defeat");
        assertThat(defeat.path("at").stringValue()).isEqualTo("2026-12-10T09:00:00Z");
        assertThat(defeat.path("kind").stringValue()).isEqualTo("DEFEATED");
        assertThat(defeat.path("reason").stringValue()).isEqualTo("price");
        assertThat(defeat.path("grade").stringValue()).isEqualTo("H");
        assertThat(card(Lives.BACK).path("defeat").isNull()).isTrue();
    }

    @Test
    void aReferredCustomerHasTheirReferrer() {
        JsonNode card = card(Lives.REFERRED);
        assertThat(card.path("referrers").toString()).isEqualTo("[\"" + Lives.OWNER + "\"]");
        JsonNode owner = lines(card, "broughtBy").getFirst();
        assertThat(owner.path("prospectId").stringValue()).isEqualTo(Lives.OWNER);
        assertThat(owner.path("name").stringValue()).isEqualTo("王小明");
        assertThat(owner.path("seen").booleanValue()).isTrue();
    }

    @Test
    void aReferrerOfAColleagueIsMasked() {
        JsonNode owner = lines(side.json(Group.ZHOU, "/api/prospects/" + Lives.REFERRED), "broughtBy")
                .getFirst();
        assertThat(owner.path("name").stringValue()).isEqualTo("王**");
        assertThat(owner.path("seen").booleanValue()).isFalse();
    }

    @Test
    void importedHistoryMayLackRequiredData() {
        JsonNode card = card(Lives.IMPORTED);
        assertThat(words(card.path("historyLacks"))).containsExactly("contact", "grade", "price", "quote");
        assertThat(card(Lives.OVERDUE).path("historyLacks").isEmpty()).isTrue();
    }

    /** S3 requires name (2), contact (1) and area (1); 75 % is complete. */
    @ParameterizedTest
    @CsvSource({"9001,100,true,''", "9002,75,true,area", "9015,50,false,contact area"})
    void completenessGoesByWhatTheStoreAsksFor(int number, int percent, boolean complete, String missing) {
        JsonNode completeness = card(io.showroom.testing.Life.id(number)).path("completeness");
        assertThat(completeness.path("percent").intValue()).isEqualTo(percent);
        assertThat(completeness.path("complete").booleanValue()).isEqualTo(complete);
        assertThat(String.join(" ", words(completeness.path("missing")))).isEqualTo(missing);
    }

    @Test
    void aVisitorHasNoMissingFields() {
        JsonNode card = card(Lives.VISITOR);
        assertThat(card.path("completeness").isNull()).isTrue();
        assertThat(card.path("capturedAt").isNull()).isTrue();
        assertThat(card.path("name").isNull()).isTrue();
        assertThat(card.at("/origin/channel").stringValue()).isEqualTo("PHONE");
        assertThat(card.at("/origin/source").stringValue()).isEqualTo("autohome");
    }

    @Test
    void anErasedPersonsCardHasOnlyCounts() {
        JsonNode card = card(Lives.ERASED);
        assertThat(card.path("erasedAt").stringValue()).isEqualTo("2026-12-22T01:00:00Z");
        assertThat(card.path("person").toString()).isEqualTo("{\"name\":\"已删除/erased\"}");
        assertThat(card.path("phone").isNull()).isTrue();
        assertThat(card.path("completeness").isNull()).isTrue();
        assertThat(card.path("missing").isEmpty()).isTrue();
        assertThat(card.at("/counts/visits").intValue()).isEqualTo(1);
        assertThat(card.at("/grade/code").stringValue()).isEqualTo("C");
    }

    /** As in the list of follow-ups: no follow-up is due for an erased person. */
    @Test
    void anErasedPersonHasNoFollowUp() {
        assertThat(card(Lives.ERASED).path("followUp").isNull()).isTrue();
    }

    private JsonNode card(String id) {
        return side.json(Group.MANAGER_S3, "/api/prospects/" + id);
    }

    private static List<String> words(JsonNode array) {
        return array.valueStream().map(JsonNode::stringValue).toList();
    }
}
