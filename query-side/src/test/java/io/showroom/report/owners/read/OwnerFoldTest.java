package io.showroom.report.owners.read;

import static io.showroom.testing.Stream.instant;
import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.projection.read.Decryptor;
import io.showroom.projection.read.Timeline;
import io.showroom.prospect.events.FollowUpCompleted;
import io.showroom.prospect.events.FollowUpScheduled;
import io.showroom.prospect.events.ReferralRecorded;
import io.showroom.testing.Stream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OwnerFoldTest {

    @Test
    void whoeverTookDeliveryIsAnOwnerWithTheContactsSince() {
        Stream stream = Stream.prospect("P-1")
                .visit("2026-07-01", "c1")
                .capture("2026-07-01")
                .visit("2026-07-02", "c1")
                .order("2026-07-05")
                .deliver("2026-07-09T10:00")
                .visit("2026-08-01", "c1");
        assertThat(OwnerFold.owners(timeline(stream))).singleElement().satisfies(owner -> {
            assertThat(owner.deliveredOn()).isEqualTo(LocalDate.of(2026, 7, 9));
            assertThat(owner.consultant()).isEqualTo("c1");
            assertThat(owner.contacts().lastContactOn()).isEqualTo(LocalDate.of(2026, 8, 1));
        });
    }

    @Test
    void anOrderWithoutDeliveryMakesNoOwner() {
        assertThat(OwnerFold.owners(timeline(
                        Stream.prospect("P-1").visit("2026-07-01", "c1").order("2026-07-05"))))
                .isEmpty();
    }

    @Test
    void aRecordedCarAndAContactMakeAnOwnerOfACarBoughtElsewhere() {
        Stream stream = Stream.prospect("P-1").visit("2026-07-01", "c1");
        stream.add(OwnersTableTest.captured("P-1", "2026-07-02T10:00", "Volkswagen Lavida 2018"))
                .visit("2026-07-09", "c1");
        assertThat(OwnerFold.owners(timeline(stream))).singleElement().satisfies(owner -> {
            assertThat(owner.heldOn()).isEqualTo(LocalDate.of(2026, 7, 2));
            assertThat(owner.deliveredOn()).isNull();
            assertThat(OwnerKind.of(owner, Set.of("hyundai"))).isEqualTo(OwnerKind.OTHER_BRAND);
            assertThat(OwnerKind.of(owner, Set.of("volkswagen"))).isEqualTo(OwnerKind.OTHER_SOLD);
        });
        stream.order("2026-07-10").deliver("2026-07-20T10:00");
        assertThat(OwnerFold.owners(timeline(stream)))
                .hasSize(2)
                .satisfiesExactly(
                        before -> {
                            assertThat(before.validFrom()).isEqualTo(LocalDate.of(2026, 7, 2));
                            assertThat(before.validUntil()).isEqualTo(LocalDate.of(2026, 7, 20));
                            assertThat(before.currentCar()).isEqualTo("Volkswagen Lavida 2018");
                        },
                        owner -> {
                            assertThat(OwnerKind.of(owner, Set.of("hyundai"))).isEqualTo(OwnerKind.OWN_SOLD);
                            assertThat(owner.heldOn()).isEqualTo(LocalDate.of(2026, 7, 20));
                            assertThat(owner.validUntil()).isNull();
                        });
    }

    @Test
    void aMonthCountsTheWorkshopTheCarsBoughtAndTheContactsAgreedAndMade() {
        Stream stream = Stream.prospect("P-1")
                .visit("2026-05-01", "c1")
                .capture("2026-05-01")
                .order("2026-05-05")
                .deliver("2026-05-09T10:00");
        stream.add(agreed("2026-05-09T11:00", "2026-06-10"))
                .add(called("2026-06-11T10:00", "2026-06-10"))
                .add(agreed("2026-06-11T10:00", "2026-06-30"))
                .add(agreed("2026-06-20T10:00", "2026-07-05"))
                .add(agreed("2026-07-09T10:00", "2026-08-01"))
                .add(OwnersTableTest.bought("P-1", "2026-06-12T10:00", "SERVICE", null))
                .add(OwnersTableTest.bought("P-1", "2026-06-13T10:00", "SERVICE", null))
                .add(OwnersTableTest.bought("P-1", "2026-06-14T10:00", "ACCESSORIES", null))
                .add(OwnersTableTest.bought("P-1", "2026-06-15T10:00", "VEHICLE", "REPLACEMENT"))
                .add(OwnersTableTest.bought("P-1", "2026-06-16T10:00", "VEHICLE", "ADDITIONAL"));
        assertThat(counts(stream, 6)).isEqualTo(new OwnerCounts(1, 1, 1, 0, 0, 2, 1, 1));
        assertThat(counts(stream, 7))
                .as("moved there, and not made")
                .isEqualTo(new OwnerCounts(1, 0, 0, 0, 0, 0, 0, 0));
        assertThat(counts(stream, 8)).as("still to come").isEqualTo(new OwnerCounts(1, 0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void openAndDefeatedProspectsWithACarAreNotOwners() {
        Stream stream = Stream.prospect("P-1").visit("2026-07-01", "c1");
        stream.add(OwnersTableTest.captured("P-1", "2026-07-02T10:00", "Volkswagen Lavida 2018"))
                .defeat("2026-07-20", "DEFEATED");
        assertThat(OwnerFold.owners(timeline(stream)))
                .extracting(owner -> owner.validFrom() + " " + owner.customer())
                .containsExactly("2026-07-02 PROSPECT", "2026-07-20 DEFEATED");
        Stream shelved = Stream.prospect("P-2").visit("2026-07-01", "c1");
        shelved.add(OwnersTableTest.captured("P-2", "2026-07-02T10:00", "Volkswagen Lavida 2018"))
                .defeat("2026-07-20", "FROZEN");
        assertThat(OwnerFold.owners(timeline(shelved)).getLast().customer()).isEqualTo(CarHolder.OWNER);
        assertThat(OwnersHeld.changes(timeline(stream))).isEmpty();
        assertThat(OwnersHeld.changes(timeline(shelved))).hasSize(1);
    }

    @Test
    void onlyOwnerCareCountsAsCare() {
        Stream stream = Stream.prospect("P-1").visit("2026-05-01", "c1");
        stream.add(OwnersTableTest.captured("P-1", "2026-05-02T10:00", "Volkswagen Lavida 2018"))
                .add(agreed("2026-05-02T11:00", "2026-05-09"))
                .add(called("2026-05-09T10:00", "2026-05-09", "promote"))
                .add(agreed("2026-05-09T10:00", "2026-05-20", "promote"));
        assertThat(counts(stream, 5)).isEqualTo(OwnerCounts.NONE);
        stream.order("2026-05-21").deliver("2026-05-25T10:00");
        stream.add(called("2026-05-26T10:00", null, "procedures"))
                .add(agreed("2026-05-26T10:00", "2026-05-28", "owner-care"))
                .add(called("2026-05-28T10:00", "2026-05-28", "owner-care"));
        assertThat(counts(stream, 5)).isEqualTo(new OwnerCounts(1, 1, 1, 0, 0, 0, 0, 0));
    }

    @Test
    void aContactMadeInALaterMonthIsDoneInNone() {
        Stream stream = Stream.prospect("P-1")
                .visit("2026-05-01", "c1")
                .capture("2026-05-01")
                .order("2026-05-05")
                .deliver("2026-05-09T10:00");
        stream.add(agreed("2026-05-09T11:00", "2026-05-30")).add(called("2026-06-02T10:00", "2026-05-30"));
        assertThat(counts(stream, 5)).isEqualTo(new OwnerCounts(1, 0, 0, 0, 0, 0, 0, 0));
        assertThat(counts(stream, 6)).isEqualTo(new OwnerCounts(0, 0, 1, 0, 0, 0, 0, 0));
    }

    @Test
    void anOwnerIsHeldByWhomTheyWereAssignedToAtThatTime() {
        Stream stream = Stream.prospect("P-1")
                .visit("2026-05-01", "c1")
                .capture("2026-05-01")
                .order("2026-05-05")
                .deliver("2026-05-09T10:00")
                .reassign("2026-06-03", "c2");
        assertThat(heldBy(stream, "2026-05-31")).isEqualTo("c1");
        assertThat(heldBy(stream, "2026-06-02")).isEqualTo("c1");
        assertThat(heldBy(stream, "2026-06-03")).isEqualTo("c2");
    }

    @Test
    void aHandOverLeavesWhatCountedBeforeWithTheMonthItWasIn() {
        Stream stream = Stream.prospect("P-1")
                .visit("2026-05-01", "c1")
                .capture("2026-05-01")
                .order("2026-05-05")
                .deliver("2026-05-09T10:00");
        stream.add(agreed("2026-05-09T11:00", "2026-05-12")).add(called("2026-05-12T10:00", "2026-05-12"));
        stream.add(agreed("2026-05-12T11:00", "2026-06-10"));
        OwnerCounts may = counts(stream, 5);
        stream.reassign("2026-06-03", "c2").add(called("2026-06-10T10:00", "2026-06-10"));
        assertThat(counts(stream, 5)).isEqualTo(may).isEqualTo(new OwnerCounts(1, 1, 1, 0, 0, 0, 0, 0));
        assertThat(counts(stream, 6)).as("the care goes on").isEqualTo(new OwnerCounts(1, 1, 1, 0, 0, 0, 0, 0));
        assertThat(heldBy(stream, "2026-06-30")).isEqualTo("c2");
        assertThat(OwnerFold.owners(timeline(stream)))
                .as("an owner since the delivery, whoever holds them")
                .extracting(Owner::deliveredOn)
                .containsOnly(LocalDate.of(2026, 5, 9));
    }

    private static String heldBy(Stream stream, String day) {
        return OwnerFold.owners(timeline(stream)).stream()
                .filter(owner -> FoldedOwners.isHeldOn(owner, LocalDate.parse(day)))
                .map(Owner::consultant)
                .collect(Collectors.joining());
    }

    private static OwnerCounts counts(Stream stream, int month) {
        return OwnerFold.acts(timeline(stream)).stream()
                .map(act -> FoldedOwners.counts(act, YearMonth.of(2026, month)))
                .reduce(OwnerCounts.NONE, OwnerCounts::plus);
    }

    private static FollowUpScheduled agreed(String at, String dueOn) {
        return agreed(at, dueOn, null);
    }

    private static FollowUpScheduled agreed(String at, String dueOn, @Nullable String purpose) {
        return new FollowUpScheduled("P-1", "S1", instant(at), LocalDate.parse(dueOn), purpose, null, null);
    }

    private static FollowUpCompleted called(String at, String dueOn) {
        return called(at, dueOn, "owner-care");
    }

    private static FollowUpCompleted called(String at, @Nullable String dueOn, String purpose) {
        return new FollowUpCompleted(
                "P-1", "S1", instant(at), "CALL", dueOn == null ? null : LocalDate.parse(dueOn), purpose, "c1", null);
    }

    @Test
    void aReferralIsClosedByAnOrder() {
        Stream brought = Stream.prospect("P-2").visit("2026-07-01", "c1");
        brought.add(new ReferralRecorded("P-2", "S1", instant("2026-07-01T11:00"), "P-1"));
        assertThat(OwnerFold.referrals(timeline(brought))).singleElement().satisfies(referral -> {
            assertThat(referral.referrer()).isEqualTo("P-1");
            assertThat(referral.closedOn()).isNull();
        });
        brought.order("2026-07-05");
        assertThat(OwnerFold.referrals(timeline(brought)).getFirst().closedOn()).isEqualTo(LocalDate.of(2026, 7, 5));
    }

    private static Timeline timeline(Stream stream) {
        return Timeline.of(stream.events(), Decryptor.NOTHING);
    }
}
