package io.showroom.prospect.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.projection.read.Timeline;
import io.showroom.prospect.events.FollowUpCompleted;
import io.showroom.prospect.events.QuoteGiven;
import io.showroom.prospect.events.TestDriveRecorded;
import io.showroom.prospect.events.VisitRegistered;
import io.showroom.prospect.read.ProspectState.StatusAfterAct;
import io.showroom.testing.Lives;
import io.showroom.testing.RandomHistory;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Invariants of a prospect's state, for any history and order of recording. */
class ProspectFoldTest {

    @Property(tries = 60)
    void countsEqualTheNumberOfEvents(@ForAll @IntRange(max = 100_000) int seed) {
        for (Timeline timeline : timelines(seed)) {
            Contacts.Counts counts = ProspectState.of(timeline).contacts().counts();
            assertThat(counts.visits()).isEqualTo(acts(timeline, VisitRegistered.class));
            assertThat(counts.contacts()).isEqualTo(acts(timeline, FollowUpCompleted.class));
            assertThat(counts.testDrives()).isEqualTo(acts(timeline, TestDriveRecorded.class));
            assertThat(counts.quotes()).isEqualTo(acts(timeline, QuoteGiven.class));
        }
    }

    @Property(tries = 500)
    void theStatusAgreesWithTheOtherFields(@ForAll @IntRange(max = 100_000) int seed) {
        for (Timeline timeline : timelines(seed)) {
            ProspectState state = ProspectState.of(timeline);
            switch (state.status()) {
                case VISITOR -> assertThat(state.contacts().capturedAt()).isNull();
                case ORDERED -> assertThat(state.outcome().order()).isNotNull();
                case DELIVERED -> assertThat(state.outcome().delivery()).isNotNull();
                case DEFEAT_PENDING -> assertThat(state.outcome().defeat()).isNotNull();
                case OPEN -> assertThat(state.status().closedLost()).isFalse();
                default -> {
                    assertThat(state.outcome().defeat()).isNotNull();
                    assertThat(state.contacts().followUp()).isNull();
                    assertThat(state.status().closedLost()).isTrue();
                }
            }
            boolean waits = state.status() == DisplayedStatus.OPEN && state.grade() == null;
            assertThat(state.contacts().ungradedSince() != null).isEqualTo(waits);
        }
    }

    @Property(tries = 60)
    void theCourseHasAStepForEachActAndEndsWithTheState(@ForAll @IntRange(max = 100_000) int seed) {
        for (Timeline timeline : timelines(seed)) {
            ProspectState state = ProspectState.of(timeline);
            List<StatusAfterAct> course = ProspectState.course(timeline);
            assertThat(course).hasSameSizeAs(timeline.acts());
            assertThat(course).isSortedAccordingTo(Comparator.comparing(StatusAfterAct::at));
            StatusAfterAct last = course.getLast();
            assertThat(last.status()).isEqualTo(state.status());
            assertThat(last.consultant()).isEqualTo(state.consultant());
            assertThat(last.model()).isEqualTo(state.demand().wish().model());
            assertThat(last.grade())
                    .isEqualTo(state.grade() == null ? null : state.grade().code());
            assertThat(last.dueOn())
                    .isEqualTo(
                            state.contacts().followUp() == null
                                    ? null
                                    : state.contacts().followUp().on());
        }
    }

    /** Late recording: business time counts, not recording time. */
    @Property(tries = 60)
    void theOrderOfEntryDoesNotMatterWhereNothingIsCorrected(@ForAll @IntRange(max = 100_000) int seed) {
        List<RecordedEvent> life = Lives.all().stream()
                .filter(event -> event.streamId().equals(Lives.OWNER))
                .toList();
        // The contact and the grade of the same instant keep their order.
        List<RecordedEvent> entered = new ArrayList<>(life);
        entered.remove(4);
        List<RecordedEvent> shuffled = new ArrayList<>(entered);
        java.util.Collections.shuffle(shuffled, new Random(seed));
        ProspectState one = ProspectState.of(timeline(renumbered(entered)));
        ProspectState other = ProspectState.of(timeline(renumbered(shuffled)));
        assertThat(other).usingRecursiveComparison().isEqualTo(one);
    }

    @Property(tries = 40)
    void regradingsLeadFromOneGradeToTheNext(@ForAll @IntRange(max = 100_000) int seed) {
        for (Timeline timeline : timelines(seed)) {
            String before = null;
            for (GradeTransition regrading : GradeTransition.of(timeline)) {
                if (before != null) {
                    assertThat(regrading.from()).isEqualTo(before);
                }
                before = regrading.to();
            }
            ProspectState.Grading grade = ProspectState.of(timeline).grade();
            if (before != null) {
                assertThat(grade).isNotNull();
                assertThat(grade.code()).isEqualTo(before);
            }
        }
    }

    @Test
    void lateIsWhatIsEnteredByHandOnALaterDayOfTheStore() {
        Map<String, Long> late = Lives.all().stream()
                .filter(event -> Recording.isLate(event, ZoneId.of("Asia/Shanghai")))
                .collect(Collectors.groupingBy(RecordedEvent::streamId, TreeMap::new, Collectors.counting()));
        assertThat(late).isEqualTo(Map.of(Lives.CORRECTED, 2L));
    }

    /** 20:30 in Shanghai is already the next day further east. */
    @Test
    void theDayIsThatOfTheStore() {
        RecordedEvent entered = Lives.all().stream()
                .filter(event -> event.streamId().equals(Lives.DEFEATED))
                .toList()
                .get(3);
        RecordedEvent later = new RecordedEvent(
                1,
                "e",
                entered.streamId(),
                3,
                io.showroom.testing.Stream.instant("2026-12-10T22:30"),
                entered.payload(),
                Map.of());
        assertThat(Recording.isLate(later, ZoneId.of("Asia/Shanghai"))).isFalse();
        assertThat(Recording.isLate(later, ZoneId.of("Asia/Tokyo"))).isFalse();
        assertThat(Recording.isLate(later, ZoneId.of("Pacific/Auckland"))).isTrue();
        assertThat(Recording.actor(later)).isNull();
    }

    @Test
    void anActIsDatedByTheStoresDay() {
        Timeline timeline = timeline(Lives.all().stream()
                .filter(event -> event.streamId().equals(Lives.OWNER))
                .toList());
        assertThat(GradeTransition.of(timeline))
                .containsExactly(
                        new GradeTransition(4, LocalDate.parse("2026-12-07"), "B", "A"),
                        new GradeTransition(7, LocalDate.parse("2026-12-15"), "A", "O"));
    }

    private static int acts(Timeline timeline, Class<?> kind) {
        return (int) timeline.acts().stream()
                .filter(act -> kind.isInstance(act.event()))
                .count();
    }

    private static List<Timeline> timelines(int seed) {
        return RandomHistory.of(seed, 5).stream()
                .collect(Collectors.groupingBy(RecordedEvent::streamId, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(ProspectFoldTest::timeline)
                .toList();
    }

    private static Timeline timeline(List<RecordedEvent> events) {
        return Timeline.of(events, (owner, texts) -> new TreeMap<>());
    }

    private static List<RecordedEvent> renumbered(List<RecordedEvent> events) {
        return IntStream.range(0, events.size())
                .mapToObj(n -> {
                    RecordedEvent event = events.get(n);
                    return new RecordedEvent(
                            n + 1,
                            event.eventId(),
                            event.streamId(),
                            n,
                            event.recordedAt(),
                            event.payload(),
                            event.metadata());
                })
                .toList();
    }
}
