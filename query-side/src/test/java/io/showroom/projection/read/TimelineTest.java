package io.showroom.projection.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.showroom.eventlog.read.LogBound;
import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.prospect.events.PersonalDataErased;
import io.showroom.prospect.events.ProspectGraded;
import io.showroom.testing.RandomHistory;
import io.showroom.testing.Stream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A prospect's acts in business order, as known by any bound. */
class TimelineTest {

    @Example
    void actsStandByTheTimeTheyHappenedAndThenAsTheyWereRecorded() {
        Stream stream = Stream.prospect("P-1")
                .visit("2026-03-05T10:00", "c1")
                .grade("2026-03-09T10:00", "B")
                .capture("2026-03-05T10:00")
                .testDrive("2026-03-07T10:00");
        assertThat(names(of(stream)))
                .containsExactly("VisitRegistered", "ContactCaptured", "TestDriveRecorded", "ProspectGraded");
    }

    @Example
    void aCorrectionStandsInThePlaceOfWhatItCorrectsHoweverOftenItWasCorrected() {
        Stream stream = Stream.prospect("P-1").visit("2026-03-05", "c1").grade("2026-03-06", "B");
        String first = stream.lastEventId();
        stream.grade("2026-03-20", "A").correctGrade("2026-03-25", "H", first);
        String second = stream.lastEventId();
        stream.correctGrade("2026-03-26", "C", second);
        assertThat(grades(of(stream))).containsExactly("C", "A");
        assertThat(of(stream).acts())
                .extracting(act -> of(stream).day(act.at()))
                .containsExactly(LocalDate.of(2026, 3, 5), LocalDate.of(2026, 3, 6), LocalDate.of(2026, 3, 20));
        assertThat(of(stream).uncorrected()).hasSize(5);
    }

    @Example
    void aCorrectionOfSomethingUnknownStandsForItself() {
        Stream stream = Stream.prospect("P-1").grade("2026-03-06", "B").correctGrade("2026-03-07", "A", "elsewhere");
        assertThat(grades(of(stream))).containsExactly("B", "A");
    }

    @Example
    void beforeTheCorrectionWasKnownTheGradeStoodAsItWas() {
        Stream stream = Stream.prospect("P-1").grade("2026-03-06", "B");
        long known = stream.events().getLast().position();
        stream.correctGrade("2026-03-07", "A", stream.lastEventId());
        assertThat(grades(of(stream).upTo(known))).containsExactly("B");
        assertThat(grades(of(stream).knownBy(new LogBound(99, Stream.recordedAt(known)))))
                .containsExactly("B");
        assertThat(grades(of(stream).upTo(99))).containsExactly("A");
    }

    @Example
    void beforeTheFirstEventThereIsNoTimeline() {
        Timeline timeline = of(new Stream("P-1", "S1", 10).visit("2026-03-05", "c1"));
        assertThat(timeline.upTo(9)).isNull();
        assertThat(timeline.knownBy(LogBound.position(9))).isNull();
        assertThat(timeline.upTo(10)).isSameAs(timeline);
        assertThatThrownBy(() -> Timeline.of(List.of(), Decryptor.NOTHING))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void daysAndMonthsAreThoseOfTheStore() {
        Timeline timeline = of(Stream.prospect("P-1").visit("2026-03-31T23:30", "c1"));
        assertThat(timeline.day(Instant.parse("2026-03-31T15:59:59Z"))).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(timeline.month(Instant.parse("2026-03-31T16:00:00Z"))).isEqualTo(YearMonth.of(2026, 4));
        assertThat(timeline.startOf(YearMonth.of(2026, 4))).isEqualTo(Instant.parse("2026-03-31T16:00:00Z"));
    }

    @Example
    void textsAreDecryptedUntilThePersonIsErased() {
        Decryptor decryptor = (person, text) -> new TreeMap<>(Map.of("said", person + " " + text));
        Stream stream = Stream.prospect("P-1").visit("2026-03-05", "c1");
        assertThat(Timeline.of(stream.events(), decryptor).open("x")).containsEntry("said", "P-1 x");
        assertThat(Timeline.of(stream.events(), decryptor).open(null)).isEmpty();
        stream.add(new PersonalDataErased("P-1", "S1", Stream.instant("2026-04-01"), null, false, null));
        Timeline erased = Timeline.of(stream.events(), decryptor);
        assertThat(erased.erased()).isTrue();
        assertThat(erased.open("x")).isEmpty();
        assertThat(erased.upTo(1).open("x")).as("by then it was not").isNotEmpty();
    }

    @Example
    void aViewIsComputedOnce() {
        Timeline timeline = of(Stream.prospect("P-1").visit("2026-03-05", "c1"));
        AtomicInteger made = new AtomicInteger();
        for (int asked = 0; asked < 3; asked++) {
            assertThat(timeline.view(String.class, of -> "made " + made.incrementAndGet()))
                    .isEqualTo("made 1");
        }
    }

    /** For any history: business order is total, and each event occurs exactly once. */
    @Property(tries = 60)
    void everyActStandsOnceInTheOrderOfBusiness(@ForAll long seed) {
        for (List<RecordedEvent> stream : streams(seed)) {
            Timeline timeline = of(stream);
            List<TimelineEvent> acts = timeline.acts();
            assertThat(acts).isSortedAccordingTo(TimelineEvent.BUSINESS_ORDER);
            long corrections = stream.stream()
                    .filter(event -> event.payload() instanceof ProspectGraded graded && graded.corrects() != null)
                    .count();
            assertThat(acts).hasSize(stream.size() - (int) corrections);
            assertThat(new HashSet<>(acts)).hasSameSizeAs(acts);
        }
    }

    /** The timeline up to a position equals that of a log that ends there. */
    @Property(tries = 40)
    void theTimelineUpToAPositionIsThatOfALogThatEndsThere(@ForAll long seed) {
        Random random = new Random(seed);
        for (List<RecordedEvent> stream : streams(seed)) {
            int kept = 1 + random.nextInt(stream.size());
            List<RecordedEvent> beginning = stream.subList(0, kept);
            Timeline known = of(stream).upTo(beginning.getLast().position());
            assertThat(known.acts()).isEqualTo(of(beginning).acts());
            assertThat(of(stream)
                            .knownBy(new LogBound(
                                    Long.MAX_VALUE, beginning.getLast().recordedAt()))
                            .acts())
                    .isEqualTo(of(beginning).acts());
        }
    }

    /** The order of recording does not matter for acts of different times. */
    @Property(tries = 40)
    void theOrderOfRecordingDoesNotMatterForActsOfDifferentTimes(@ForAll long seed) {
        List<String> days =
                new ArrayList<>(List.of("2026-03-02", "2026-03-05", "2026-03-09", "2026-04-01", "2026-04-30"));
        Collections.shuffle(days, new Random(seed));
        Stream stream = Stream.prospect("P-1");
        days.forEach(stream::testDrive);
        assertThat(of(stream).acts())
                .extracting(act -> of(stream).day(act.at()).toString())
                .isSorted()
                .hasSize(5);
    }

    private static List<List<RecordedEvent>> streams(long seed) {
        Map<String, List<RecordedEvent>> streams = new TreeMap<>();
        RandomHistory.of(seed, 5).forEach(event -> streams.computeIfAbsent(event.streamId(), id -> new ArrayList<>())
                .add(event));
        return List.copyOf(streams.values());
    }

    private static List<String> names(Timeline timeline) {
        return timeline.acts().stream()
                .map(act -> act.event().getClass().getSimpleName())
                .toList();
    }

    private static List<String> grades(Timeline timeline) {
        return timeline.acts().stream()
                .map(TimelineEvent::event)
                .filter(ProspectGraded.class::isInstance)
                .map(event -> ((ProspectGraded) event).grade())
                .toList();
    }

    private static Timeline of(Stream stream) {
        return of(stream.events());
    }

    private static Timeline of(List<RecordedEvent> events) {
        return Timeline.of(events, Decryptor.NOTHING);
    }
}
