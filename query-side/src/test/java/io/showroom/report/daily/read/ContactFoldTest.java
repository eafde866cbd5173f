package io.showroom.report.daily.read;

import static io.showroom.testing.Stream.instant;
import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.projection.read.Decryptor;
import io.showroom.projection.read.Timeline;
import io.showroom.prospect.events.ContactReviewed;
import io.showroom.prospect.events.FollowUpCompleted;
import io.showroom.testing.Stream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContactFoldTest {

    private static final Decryptor OPENER = (owner, texts) ->
            texts == null ? new TreeMap<>() : new TreeMap<>(Map.of("account", texts, "comment", texts));

    @Test
    void whatFollowsAContactOnTheSameDayBelongsToIt() {
        List<DailyContact> lines = lines(Stream.prospect("P-1")
                .visit("2026-07-01T10:00", "c1")
                .capture("2026-07-01T10:20")
                .testDrive("2026-07-01T10:30")
                .grade("2026-07-01T11:00", "A"));
        assertThat(lines).hasSize(1);
        DailyContact visit = lines.getFirst();
        assertThat(visit.contact().type()).isEqualTo("VisitRegistered");
        assertThat(visit.contact().first()).isTrue();
        assertThat(visit.contact().purpose()).isEqualTo("develop");
        assertThat(visit.outcome().results()).isEqualTo("TestDriveRecorded");
        assertThat(visit.outcome().gradeBefore()).isNull();
        assertThat(visit.outcome().gradeAfter()).isEqualTo("A");
        assertThat(visit.outcome().gradings()).isEqualTo(1);
        assertThat(visit.outcome().kind()).isEqualTo(DailyContact.NEW);
    }

    @Test
    void eachContactShowsTheGradeBeforeAndAfterIt() {
        List<DailyContact> lines = lines(Stream.prospect("P-1")
                .visit("2026-06-20T10:00", "c1")
                .capture("2026-06-20T10:20")
                .grade("2026-06-20T11:00", "B")
                .add(contact("2026-07-02T10:00", "2026-07-02"))
                .grade("2026-07-02T10:00", "H")
                .add(contact("2026-07-02T15:00", null)));
        assertThat(lines)
                .extracting(line -> line.day() + " " + line.outcome().gradeBefore() + " "
                        + line.outcome().gradeAfter() + " " + line.contact().planned() + " "
                        + line.outcome().kind())
                .containsExactly(
                        "2026-06-20 null B false NEW", "2026-07-02 B H true RETAINED", "2026-07-02 H H false RETAINED");
    }

    @Test
    void anOrderShowsTheOrderGradeAndADeliveryTheStanding() {
        List<DailyContact> lines = lines(Stream.prospect("P-1")
                .visit("2026-07-01T10:00", "c1")
                .capture("2026-07-01T10:20")
                .grade("2026-07-01T11:00", "B")
                .visit("2026-07-05T10:00", "c1")
                .order("2026-07-05T11:00")
                .deliver("2026-07-09T10:00")
                .add(contact("2026-07-12T10:00", null)));
        assertThat(lines)
                .extracting(line -> line.outcome().gradeBefore() + " "
                        + line.outcome().gradeAfter() + " " + line.outcome().status() + " " + line.moved())
                .containsExactly("null B OPEN true", "B O ORDERED true", "O O DELIVERED true", "O O DELIVERED false");
    }

    @Test
    void anActWithoutAContactThatDayStandsForItself() {
        List<DailyContact> lines = lines(Stream.prospect("P-1")
                .visit("2026-07-01T10:00", "c1")
                .capture("2026-07-01T10:20")
                .order("2026-07-05T10:00")
                .deliver("2026-07-09T10:00")
                .add(contact("2026-07-12T10:00", null)));
        assertThat(lines)
                .extracting(line -> line.contact().type() + " " + line.contact().purpose() + " "
                        + line.outcome().kind())
                .containsExactly(
                        "VisitRegistered develop NEW",
                        "OrderPlaced procedures NEW",
                        "VehicleDelivered procedures null",
                        "FollowUpCompleted after-sale null");
    }

    @Test
    void theManagersCommentStandsAtItsContact() {
        Stream stream = Stream.prospect("P-1")
                .visit("2026-07-01T10:00", "c1")
                .add(contact("2026-07-02T10:00", null))
                .add(contact("2026-07-03T10:00", null));
        String reviewed = stream.events().get(1).eventId();
        stream.add(new ContactReviewed("P-1", "S1", instant("2026-07-03T20:00"), reviewed, "ask again"));
        assertThat(lines(stream))
                .extracting(line -> line.personal().comment())
                .containsExactly(null, "ask again", null);
    }

    @Test
    void columnsOfEncryptedValuesArePersonal() {
        assertThat(new ContactRows().personal()).contains("name", "phone", "area", "account", "comment");
    }

    static FollowUpCompleted contact(String when, @Nullable String dueOn) {
        return new FollowUpCompleted(
                "P-1",
                "S1",
                instant(when),
                "CALL",
                dueOn == null ? null : LocalDate.parse(dueOn),
                null,
                "c1",
                "spoke on the phone");
    }

    private static List<DailyContact> lines(Stream stream) {
        return ContactFold.of(Timeline.of(stream.events(), OPENER));
    }
}
