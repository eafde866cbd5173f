package io.showroom.prospect.read.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.testing.Asked;
import io.showroom.testing.Group;
import io.showroom.testing.Life;
import io.showroom.testing.Lives;
import io.showroom.testing.QuerySide;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Authorization of a card and its sub-resources, and visibility of contact data (docs/domain.md, section 1). */
@ExtendWith(Asked.class)
class CardReadersTest {

    private static final List<String> BELOW = List.of("", "/events", "/grades", "/seals", "/replay?to=0");

    private QuerySide side;

    @BeforeEach
    void ask(QuerySide shared) {
        side = shared;
    }

    static Stream<Actor> whoSeesTheWholeNumber() {
        return Stream.of(
                Group.LIN,
                Group.MANAGER_S3,
                Group.ASSISTANT_S3,
                Group.GROUP_MANAGER,
                Group.AUDITOR,
                Group.ADMINISTRATOR);
    }

    static Stream<Actor> strangers() {
        return Stream.of(
                Group.ZHOU,
                Group.CONSULTANT,
                Group.MANAGER,
                Group.RECEPTIONIST,
                Group.ASSISTANT,
                Group.MARKETING,
                new Actor("nobody", Set.of(Role.CONSULTANT), "S3"));
    }

    @ParameterizedTest
    @MethodSource("whoSeesTheWholeNumber")
    void theOneWhoseCustomerItIsAndWhoAnswersForTheStoreSeeEverything(Actor actor) {
        JsonNode card = side.json(actor, "/api/prospects/" + Lives.OWNER);
        assertThat(card.path("phone").stringValue()).isEqualTo("+8613800138001");
        assertThat(card.at("/person/wechat").stringValue()).isEqualTo("wxm");
        assertThat(card.at("/person/plate").stringValue()).isEqualTo("沪A12345");
    }

    @Test
    void marketingSeesNoContactData() {
        JsonNode card = side.json(Group.MARKETING_S3, "/api/prospects/" + Lives.OWNER);
        assertThat(card.path("person").toString())
                .isEqualTo("{\"name\":\"王小明\",\"phone\":\"+86138****8001\",\"area\":\"徐汇\"}");
    }

    @Test
    void aSecondNumberIsMaskedLikeTheFirst() {
        JsonNode person =
                side.json(Group.MARKETING_S3, "/api/prospects/" + Lives.COMPANY).path("person");
        assertThat(person.path("phone").stringValue()).isEqualTo("+86136****6016");
        assertThat(person.path("secondPhone").stringValue()).isEqualTo("+8621****1234");
    }

    /**
     * Qian Duo comes today as agreed, the company's buyer is invited for today; Zhao Qiang is to be called tomorrow.
     */
    @ParameterizedTest
    @CsvSource({"9004,+8613600136004", "9016,+8613600136016", "9003,+86137****7003", "9001,+86138****8001"})
    void receptionSeesTheNumberOfWhoArrivesToday(int number, String phone) {
        JsonNode card = side.json(Group.RECEPTIONIST_S3, "/api/prospects/" + Life.id(number));
        assertThat(card.path("phone").stringValue()).isEqualTo(phone);
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void otherUsersSeeNothingNotEvenTheName(Actor actor) {
        for (String below : BELOW) {
            HttpResponse<String> answer = side.get(actor, "/api/prospects/" + Lives.OWNER + below);
            assertThat(answer.statusCode()).as(below).isEqualTo(403);
            assertThat(answer.body()).contains("\"code\":\"notYours\"").doesNotContain("王小明", "8001");
        }
    }

    @Test
    void aFormerConsultantDoesNotSeeTheCustomer() {
        side.refusal(Group.LIN, "/api/prospects/" + Lives.HANDED_OVER, 403);
        // Not even as known when the prospect was still theirs.
        side.refusal(Group.LIN, "/api/prospects/" + Lives.HANDED_OVER + "?asKnownAt=2026-12-10T00:00:00Z", 403);
        assertThat(side.json(Group.ZHOU, "/api/prospects/" + Lives.HANDED_OVER)
                        .path("consultant")
                        .stringValue())
                .isEqualTo("zhou");
    }

    @Test
    void eventsAreMaskedForWhoMustNotCall() {
        String events = side.json(Group.MARKETING_S3, "/api/prospects/" + Lives.OWNER + "/events")
                .toString();
        assertThat(events).contains("+86138****8001").doesNotContain("13800138001", "wxm", "LSVAA", "沪A12345");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "P-00009999-0000-0000-0000-000000000000", "P-00009001", "%00"})
    void anUnknownProspectIsNotFound(String id) {
        for (String below : BELOW) {
            assertThat(side.get(Group.ADMINISTRATOR, "/api/prospects/" + id + below)
                            .statusCode())
                    .as(below)
                    .isIn(id.equals("%00") ? List.of(400, 404) : List.of(404));
        }
    }

    @Test
    void anErasedPersonsCommandsCloseOrHandOverAndNothingElse() {
        assertThat(acts(Group.MANAGER_S3, Lives.ERASED)).containsExactly("DeclareDefeat", "ReassignProspect");
        assertThat(acts(Group.LIN, Lives.ERASED)).containsExactly("DeclareDefeat");
    }

    @Test
    void actsAreOfferedByRoleAndStatus() {
        assertThat(acts(Group.MANAGER_S3, Lives.PENDING)).contains("ConfirmDefeat", "RejectDefeat");
        assertThat(acts(Group.ZHOU, Lives.PENDING)).doesNotContain("ConfirmDefeat", "RejectDefeat", "PlaceOrder");
        assertThat(acts(Group.LIN, Lives.OWNER)).contains("RecordTransaction").doesNotContain("PlaceOrder");
        assertThat(acts(Group.LIN, Lives.DEFEATED))
                .contains("ReactivateProspect")
                .doesNotContain("GradeProspect");
        assertThat(acts(Group.ADMINISTRATOR, Lives.OWNER)).containsExactly("ErasePersonalData");
        for (Actor reader : List.of(Group.GROUP_MANAGER, Group.AUDITOR, Group.ASSISTANT_S3, Group.MARKETING_S3)) {
            assertThat(acts(reader, Lives.OWNER)).as(reader.user()).isEmpty();
        }
    }

    private List<String> acts(Actor actor, String id) {
        return side.json(actor, "/api/prospects/" + id)
                .path("allowed")
                .valueStream()
                .map(JsonNode::stringValue)
                .toList();
    }
}
