package io.showroom.report.owners.read;

import static io.showroom.testing.Stream.instant;
import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.projection.read.Opener;
import io.showroom.projection.read.Timeline;
import io.showroom.prospect.events.ContactCaptured;
import io.showroom.prospect.events.ReferralRecorded;
import io.showroom.testing.Stream;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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
            assertThat(owner.contacts()).isEqualTo(1);
            assertThat(owner.lastContactOn()).isEqualTo(LocalDate.of(2026, 8, 1));
        });
    }

    @Test
    void whoeverOnlyOrderedIsNone() {
        assertThat(OwnerFold.owners(timeline(
                        Stream.prospect("P-1").visit("2026-07-01", "c1").order("2026-07-05"))))
                .isEmpty();
    }

    @Test
    void whoToldTheCarTheyDriveAndWasMetIsAnOwnerOfACarBoughtElsewhere() {
        Stream stream = Stream.prospect("P-1").visit("2026-07-01", "c1");
        stream.add(captured("2026-07-02T10:00", "Volkswagen Lavida 2018")).visit("2026-07-09", "c1");
        assertThat(OwnerFold.owners(timeline(stream))).singleElement().satisfies(owner -> {
            assertThat(owner.heldOn()).isEqualTo(LocalDate.of(2026, 7, 2));
            assertThat(owner.deliveredOn()).isNull();
            assertThat(owner.contacts()).isEqualTo(1);
            assertThat(OwnerKind.of(owner, Set.of("hyundai"))).isEqualTo(OwnerKind.OTHER_BRAND);
            assertThat(OwnerKind.of(owner, Set.of("volkswagen"))).isEqualTo(OwnerKind.OTHER_SOLD);
        });
        stream.order("2026-07-10").deliver("2026-07-20T10:00");
        assertThat(OwnerFold.owners(timeline(stream))).singleElement().satisfies(owner -> {
            assertThat(OwnerKind.of(owner, Set.of("hyundai"))).isEqualTo(OwnerKind.OWN_SOLD);
            assertThat(owner.heldOn()).isEqualTo(LocalDate.of(2026, 7, 20));
        });
    }

    private static ContactCaptured captured(String at, String car) {
        return new ContactCaptured(
                "P-1",
                "S1",
                instant(at),
                "Asia/Shanghai",
                "c1",
                null,
                null,
                null,
                null,
                null,
                null,
                car,
                null,
                List.of("name"),
                null);
    }

    @Test
    void aReferralIsClosedByAnOrder() {
        Stream brought = Stream.prospect("P-2").visit("2026-07-01", "c1");
        brought.add(new ReferralRecorded("P-2", "S1", instant("2026-07-01T11:00"), "P-1"));
        assertThat(OwnerFold.referrals(timeline(brought))).singleElement().satisfies(referral -> {
            assertThat(referral.referrer()).isEqualTo("P-1");
            assertThat(referral.closed()).isFalse();
        });
        brought.order("2026-07-05");
        assertThat(OwnerFold.referrals(timeline(brought)).getFirst().closed()).isTrue();
    }

    private static Timeline timeline(Stream stream) {
        return Timeline.of(stream.events(), Opener.NOTHING);
    }
}
