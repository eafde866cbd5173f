package io.showroom.prospect.read.card;

import static io.showroom.prospect.read.Story.graded;
import static io.showroom.prospect.read.Story.walkIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.projection.read.Timeline;
import io.showroom.prospect.read.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class GradeHistoryTest {

    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

    @Test
    void tellsHowLongEachGradeWasInForce() {
        Timeline timeline = new Story()
                .then(walkIn(START, "anna"))
                .then(graded(day(1), null, "B", null, null))
                .then(graded(day(4), "B", "H", null, null))
                .timeline();

        List<GradeStep> steps = GradeHistory.of(timeline, day(6));

        assertThat(steps).extracting(step -> step.change().to()).containsExactly("B", "H");
        assertThat(steps).extracting(step -> step.change().from()).containsExactly(null, "B");
        assertThat(steps).extracting(GradeStep::days).containsExactly(3.0, 2.0);
        assertThat(steps.getFirst().said().reason()).isEqualTo("said so");
    }

    @Test
    void aCorrectionTakesThePlaceOfWhatItCorrectsAndBothStayVisible() {
        Timeline timeline = new Story()
                .then(walkIn(START, "anna"))
                .then(graded(day(1), null, "H", null, null))
                .then(graded(day(4), "H", "A", null, null))
                .then(graded(day(5), null, "B", null, "e1"))
                .timeline();

        List<GradeStep> steps = GradeHistory.of(timeline, day(6));

        assertThat(steps).extracting(step -> step.change().to()).containsExactly("H", "B", "A");
        assertThat(steps.get(0).correctedBy()).isEqualTo("e3");
        assertThat(steps.get(0).days()).isNull();
        assertThat(steps.get(1).corrects()).isEqualTo("e1");
        assertThat(steps.get(1).occurredAt()).isEqualTo(day(1));
        assertThat(steps.get(1).days()).isEqualTo(3.0);
        assertThat(steps.get(2).change().from()).isEqualTo("B");
    }

    @Test
    void aGradeEnteredOnALaterDayIsLate() {
        Timeline timeline = new Story()
                .then(walkIn(START, "anna"))
                .then(graded(day(1), null, "H", null, null), day(3))
                .timeline();

        assertThat(GradeHistory.of(timeline, day(4)).getFirst().late()).isTrue();
    }

    @Test
    void namesTheContactOfTheSameDayBehindAGradeOrNone() {
        Timeline timeline = new Story()
                .then(walkIn(START, "anna"))
                .then(graded(START.plus(Duration.ofHours(1)), null, "B", null, null))
                .then(graded(day(4), "B", "H", null, null))
                .timeline();

        List<GradeStep> steps = GradeHistory.of(timeline, day(6));

        assertThat(steps.getFirst().contact())
                .isNotNull()
                .extracting(GradeContact::eventId)
                .isEqualTo("e0");
        assertThat(steps.getLast().contact()).isNull();
    }

    @Test
    void theContactBehindAGradeNeverLiesAfterIt() {
        Timeline timeline = new Story()
                .then(walkIn(START, "anna"))
                .inRequest("file", graded(START.plus(Duration.ofHours(1)), null, "B", null, null))
                .inRequest("file", walkIn(START.plus(Duration.ofHours(2)), "anna"))
                .timeline();

        assertThat(GradeHistory.of(timeline, day(6)).getFirst().contact())
                .isNotNull()
                .extracting(GradeContact::eventId)
                .isEqualTo("e0");
    }

    private static Instant day(int n) {
        return START.plus(Duration.ofDays(n));
    }
}
