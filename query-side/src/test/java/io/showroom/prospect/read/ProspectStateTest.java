package io.showroom.prospect.read;

import static io.showroom.prospect.read.Story.captured;
import static io.showroom.prospect.read.Story.graded;
import static io.showroom.prospect.read.Story.walkIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.directory.read.CardRule;
import io.showroom.prospect.events.ConcernNoted;
import io.showroom.prospect.events.DefeatConfirmed;
import io.showroom.prospect.events.DefeatDeclared;
import io.showroom.prospect.events.DefeatRejected;
import io.showroom.prospect.events.OrderCancelled;
import io.showroom.prospect.events.OrderPlaced;
import io.showroom.prospect.events.VehicleDelivered;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProspectStateTest {

    private static final Instant NINE = Instant.parse("2026-03-02T01:00:00Z");
    private static final Instant TEN = NINE.plusSeconds(3600);
    private static final Instant NEXT_DAY = NINE.plusSeconds(86_400);
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 3, 4);

    @Test
    void whoLeavesNoDetailsIsAVisitor() {
        ProspectState state =
                ProspectState.of(new Story().then(walkIn(NINE, "anna")).timeline());

        assertThat(state.status()).isEqualTo(DisplayedStatus.VISITOR);
        assertThat(state.consultant()).isEqualTo("anna");
        assertThat(state.gaps().missing()).isEmpty();
        assertThat(state.contacts().ungradedSince()).isNull();
    }

    @Test
    void theLastConcernCounts() {
        Story story = new Story()
                .then(walkIn(NINE, "anna"))
                .then(new ConcernNoted(Story.ID, "S1", NEXT_DAY, "payment", "anna"))
                .then(new ConcernNoted(Story.ID, "S1", TEN, "price", "anna"));

        assertThat(ProspectState.of(story.timeline()).demand().concern()).isEqualTo("payment");
    }

    @Test
    void detailsOpenAProspectThatWaitsForItsGradeSinceTheFirstContact() {
        ProspectState state = ProspectState.of(new Story()
                .then(walkIn(NINE, "anna"))
                .then(captured(TEN, "name=Wang;phone=+8613812345678"))
                .timeline());

        assertThat(state.status()).isEqualTo(DisplayedStatus.OPEN);
        assertThat(state.person("name")).isEqualTo("Wang");
        assertThat(state.demand().wish().model()).isEqualTo("tucson");
        assertThat(state.demand().wish().colour()).isEqualTo("white");
        assertThat(state.contacts().ungradedSince()).isEqualTo(NINE);
        assertThat(state.gaps().missing())
                .contains("gender", "budget")
                .doesNotContain("name", "contact", "model", "colour");
        assertThat(state.gaps().lacking()).isEmpty();
    }

    @Test
    void aSecondNumberEqualToTheFirstIsDropped() {
        Story story = new Story()
                .then(walkIn(NINE, "anna"))
                .then(captured(TEN, "name=Wang;phone=+8613812345678;secondPhone=+8613912345678"));
        assertThat(ProspectState.of(story.timeline()).person("secondPhone")).isEqualTo("+8613912345678");

        story.then(captured(NEXT_DAY, "phone=+8613912345678"));
        assertThat(ProspectState.of(story.timeline()).person().details())
                .containsEntry("phone", "+8613912345678")
                .doesNotContainKey("secondPhone");
    }

    @Test
    void bothNumbersAreMaskedForWhoMustNotCall() {
        assertThat(Masking.details(Map.of("phone", "+8613812345678", "secondPhone", "+8613912345678", "wechat", "w")))
                .isEqualTo(Map.of("phone", "+86138****5678", "secondPhone", "+86139****5678"));
    }

    @Test
    void aGradeBringsTheNextFollowUpAndAnOrderAndItsCancellationMoveIt() {
        Story story = new Story()
                .then(walkIn(NINE, "anna"))
                .then(captured(TEN, "name=Wang;wechat=w"))
                .then(graded(TEN, null, "H", WEDNESDAY, null));
        assertThat(ProspectState.of(story.timeline()).contacts().followUp().on())
                .isEqualTo(WEDNESDAY);

        story.then(order(NEXT_DAY));
        ProspectState ordered = ProspectState.of(story.timeline());
        assertThat(ordered.status()).isEqualTo(DisplayedStatus.ORDERED);
        assertThat(ordered.grade().code()).isEqualTo("O");
        assertThat(ordered.gaps().lacking()).containsExactly("quote");

        story.then(new OrderCancelled(Story.ID, "S1", NEXT_DAY.plusSeconds(60), "HABC", 1, "O", "A", WEDNESDAY, null));
        ProspectState cancelled = ProspectState.of(story.timeline());
        assertThat(cancelled.status()).isEqualTo(DisplayedStatus.OPEN);
        assertThat(cancelled.grade().code()).isEqualTo("A");
        assertThat(cancelled.outcome().order()).isNull();
    }

    @Test
    void deliveryEndsTheFollowUps() {
        ProspectState state = ProspectState.of(new Story()
                .then(walkIn(NINE, "anna"))
                .then(order(NEXT_DAY))
                .then(new VehicleDelivered(
                        Story.ID, "S1", NEXT_DAY.plusSeconds(9), null, true, null, null, null, null, "vin=X1"))
                .timeline());

        assertThat(state.status()).isEqualTo(DisplayedStatus.DELIVERED);
        assertThat(state.contacts().followUp()).isNull();
        assertThat(state.person("vin")).isEqualTo("X1");
        assertThat(state.gaps().missing()).contains("name", "contact");
        assertThat(state.gaps().lacking()).contains("name", "contact");
    }

    @Test
    void aCardWithNothingButNameAndPhoneIsIncompleteAndADeliveredOneWithoutAQuoteIsNot() {
        ProspectState bare = ProspectState.of(new Story()
                .then(captured(NINE, "name=Wang;phone=+8613812345678"))
                .timeline());
        assertThat(CardRule.USUAL.of(bare.gaps().missing()).complete()).isFalse();

        ProspectState owner = ProspectState.of(new Story()
                .then(walkIn(NINE, "anna"))
                .then(
                        captured(
                                TEN,
                                "name=Wang;phone=+8613812345678;gender=m;ageBand=30s;area=Pudong;occupation=doctor;decisionMaker=both"))
                .then(order(NEXT_DAY))
                .then(new VehicleDelivered(
                        Story.ID, "S1", NEXT_DAY.plusSeconds(9), null, true, null, null, null, null, "vin=X1"))
                .timeline());
        assertThat(owner.gaps().lacking()).containsExactly("quote");
        assertThat(CardRule.USUAL.of(owner.gaps().missing()).complete()).isTrue();
    }

    @Test
    void theStoresWeightsCount() {
        CardRule nameAndBudget = new CardRule(Map.of("name", 1, "budget", 3), 50);
        assertThat(nameAndBudget.of(List.of("gender", "budget")))
                .isEqualTo(new CardRule.Completeness(25, false, List.of("budget")));
        assertThat(nameAndBudget.of(List.of("name"))).isEqualTo(new CardRule.Completeness(75, true, List.of("name")));
    }

    @Test
    void aDefeatHasACallBackNumberUntilItIsRejected() {
        Story story = new Story()
                .then(walkIn(NINE, "anna"))
                .then(captured(TEN, "name=Wang;phone=+8613812345678"))
                .then(new DefeatDeclared(
                        Story.ID,
                        "S1",
                        NEXT_DAY,
                        "LOST",
                        "unreachable",
                        null,
                        null,
                        null,
                        null,
                        null,
                        "anna",
                        "account=gone;callBackPhone=+8613912345678;counterMeasure=ask in May"));
        ProspectState lost = ProspectState.of(story.timeline());
        assertThat(lost.outcome().defeat().counterMeasure()).isEqualTo("ask in May");
        assertThat(lost.person("callBackPhone")).isEqualTo("+8613912345678");
        assertThat(lost.person().masked().details()).containsEntry("callBackPhone", "+86139****5678");
    }

    @Test
    void aDefeatCountsOnceConfirmedAndLeavesNothingWhenRejected() {
        DefeatDeclared lost = new DefeatDeclared(
                Story.ID, "S1", NEXT_DAY, "LOST", "unreachable", null, null, null, null, null, "anna", null);
        Story story = new Story()
                .then(walkIn(NINE, "anna"))
                .then(captured(TEN, "name=Wang;phone=+8613812345678"))
                .then(lost);
        assertThat(ProspectState.of(story.timeline()).status()).isEqualTo(DisplayedStatus.DEFEAT_PENDING);

        ProspectState confirmed = ProspectState.of(new Story()
                .then(walkIn(NINE, "anna"))
                .then(lost)
                .then(new DefeatConfirmed(
                        Story.ID, "S1", NEXT_DAY.plusSeconds(5), "e1", false, null, null, null, null, null))
                .timeline());
        assertThat(confirmed.status()).isEqualTo(DisplayedStatus.LOST);

        story.then(new DefeatRejected(Story.ID, "S1", NEXT_DAY.plusSeconds(9), "e2", null));
        ProspectState rejected = ProspectState.of(story.timeline());
        assertThat(rejected.status()).isEqualTo(DisplayedStatus.OPEN);
        assertThat(rejected.outcome().defeat()).isNull();
    }

    private static OrderPlaced order(Instant at) {
        return new OrderPlaced(
                Story.ID,
                "S1",
                at,
                "ix35",
                "white",
                BigDecimal.TEN,
                "CNY",
                null,
                null,
                null,
                "anna",
                null,
                "HABC",
                1,
                "H",
                "O",
                WEDNESDAY);
    }
}
