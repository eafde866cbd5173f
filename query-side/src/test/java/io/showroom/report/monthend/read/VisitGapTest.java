package io.showroom.report.monthend.read;

import static io.showroom.testing.Stream.instant;
import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.projection.read.Decryptor;
import io.showroom.projection.read.Timeline;
import io.showroom.prospect.events.VisitCompleted;
import io.showroom.testing.Stream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VisitGapTest {

    @Test
    void aVisitLacksWhatWasNeverRecorded() {
        Stream stream = Stream.prospect("P-1").visit("2026-11-02T10:00", "WALK_IN", null, null, null, null);
        assertThat(gaps(stream)).containsExactly(VisitGap.values());
    }

    @Test
    void aVisitCompletedLaterHasNoGap() {
        Stream stream = Stream.prospect("P-1").visit("2026-11-02T10:00", "WALK_IN", null, null, null, null);
        completed(stream, "c1", "walk-in");
        assertThat(gaps(stream)).isEmpty();
    }

    @Test
    void aCallHasNoDepartureAndNobodyWhoReceivesIt() {
        Stream stream = Stream.prospect("P-1").visit("2026-11-02T10:00", "PHONE", null, "phone", null, null);
        assertThat(gaps(stream)).isEmpty();
    }

    @Test
    void anOpenDayThatIsOverWithoutContactsIsBareAndAClosedOneOrTodayIsNot() {
        LocalDate day = LocalDate.of(2026, 11, 2);
        assertThat(new MonthEnd.Day(day, true, true, 0).bare()).isTrue();
        assertThat(new MonthEnd.Day(day, true, false, 0).bare()).isFalse();
        assertThat(new MonthEnd.Day(day, false, true, 0).bare()).isFalse();
        assertThat(new MonthEnd.Day(day, true, true, 1).bare()).isFalse();
    }

    private static void completed(Stream stream, @Nullable String consultant, @Nullable String source) {
        stream.add(new VisitCompleted(
                "P-1",
                "S1",
                instant("2026-11-02T12:00"),
                stream.lastEventId(),
                instant("2026-11-02T11:00"),
                2,
                consultant,
                source,
                null,
                null,
                null,
                null));
    }

    private static List<VisitGap> gaps(Stream stream) {
        Timeline timeline = Timeline.of(stream.events(), Decryptor.NOTHING);
        return Arrays.stream(VisitGap.values())
                .filter(gap -> timeline.acts().stream().anyMatch(act -> gap.in(act, timeline)))
                .toList();
    }
}
