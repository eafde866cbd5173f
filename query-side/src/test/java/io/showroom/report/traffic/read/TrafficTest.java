package io.showroom.report.traffic.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.directory.read.StoreEntry;
import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.projection.read.Decryptor;
import io.showroom.projection.read.InMemoryMeasures;
import io.showroom.projection.read.Timeline;
import io.showroom.report.read.Folded;
import io.showroom.report.read.ReportScope;
import io.showroom.report.read.Requests;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.testing.RandomHistory;
import io.showroom.testing.Stream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Test of each column of docs/domain.md, section 5.2, with figures counted by hand. */
class TrafficTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 10);

    @Test
    void firstVisitsCountInTheHourTheyBeganInAndNoneIsLost() {
        TrafficAnswer report = march(
                Stream.prospect("P-1").visit("2026-03-05T07:59", "c1"),
                Stream.prospect("P-2").visit("2026-03-05T08:00", "c1"),
                Stream.prospect("P-3").visit("2026-03-05T19:59", "c1"),
                Stream.prospect("P-4").visit("2026-03-05T20:00", "c1"));
        TrafficAnswer.Line<Long> day = report.visits().days().get(4);
        assertThat(day.slots()).hasSize(14).first().isEqualTo(1L);
        assertThat(day.slots().get(1)).isEqualTo(1);
        assertThat(day.slots().get(12)).isEqualTo(1);
        assertThat(day.slots().get(13)).isEqualTo(1);
        assertThat(day.first()).isEqualTo(4);
        assertThat(report.visits().total().first()).isEqualTo(4);
    }

    @Test
    void furtherVisitsStandApartAndCallsAndLeadsHaveTheirOwnBlocks() {
        TrafficAnswer report = march(
                Stream.prospect("P-1").visit("2026-03-05T10:00", "c1").visit("2026-03-06T10:00", "c1"),
                Stream.prospect("P-2").visit("2026-03-05T10:00", "PHONE", "c1", "tv", null, null),
                Stream.prospect("P-3").visit("2026-03-05T10:00", "ONLINE", "c1", "search", null, null));
        assertThat(report.visits().total().first()).isEqualTo(1);
        assertThat(report.visits().total().again()).isEqualTo(1);
        assertThat(report.calls().total().first()).isEqualTo(1);
        assertThat(report.leads().total().first()).isEqualTo(1);
        assertThat(report.heat().visits().get(3).get(3)).isEqualTo(1);
        assertThat(report.heat().visits().get(4).get(3)).isEqualTo(1);
        assertThat(report.heat().calls().get(3).get(3)).isEqualTo(1);
    }

    @Test
    void capturedAreThoseWhoseDetailsWereHeldByTheEndOfTheDay() {
        TrafficAnswer report = march(
                Stream.prospect("P-1").visit("2026-03-05T10:00", "c1").capture("2026-03-05T21:00"),
                Stream.prospect("P-2").visit("2026-03-05T10:00", "c1").capture("2026-03-06T09:00"));
        assertThat(report.visits().days().get(4).captured()).isEqualTo(1);
        assertThat(report.visits().total().captured()).isEqualTo(1);
    }

    @Test
    void gradesDrivesAndOrdersCountOnTheirDayInTheChannelOfTheFirstContact() {
        TrafficAnswer report = march(Stream.prospect("P-1")
                .visit("2026-03-05T10:00", "PHONE", "c1", "tv", null, null)
                .capture("2026-03-05T10:05")
                .grade("2026-03-06", "B")
                .grade("2026-03-07", "A")
                .visit("2026-03-08T10:00", "c1")
                .testDrive("2026-03-08T11:00")
                .testDrive("2026-03-09T11:00")
                .order("2026-03-10"));
        assertThat(report.calls().days().get(5).grades()).containsOnly(java.util.Map.entry("B", 1L));
        assertThat(report.calls().total().grades()).containsOnly(java.util.Map.entry("B", 1L));
        assertThat(report.calls().total().testDrives()).isEqualTo(2);
        assertThat(report.calls().days().get(9).orders()).isEqualTo(1);
        assertThat(report.visits().total().orders()).isZero();
        assertThat(report.visits().total().again()).isEqualTo(1);
        assertThat(report.orders()).containsExactly(new TrafficAnswer.OutletOrders("SHOWROOM", 1, 1.0));
    }

    @Test
    void theFootComparesWithTheMonthBeforeAndAveragesTheDaysSoFar() {
        Stream[] streams = {
            Stream.prospect("P-1").visit("2026-02-05T10:00", "c1"),
            Stream.prospect("P-2").visit("2026-03-05T10:00", "c1"),
            Stream.prospect("P-3").visit("2026-03-06T10:00", "c1"),
            Stream.prospect("P-4").visit("2026-03-07T10:00", "c1")
        };
        TrafficAnswer.Block visits = march(streams).visits();
        assertThat(visits.previousMonth().first()).isEqualTo(1);
        assertThat(visits.change().first()).isEqualTo(2);
        assertThat(visits.dailyAverage()).isNotNull();
        assertThat(visits.dailyAverage().first()).isEqualTo(3 / 31.0);
        TrafficAnswer.Block early =
                report(question(LocalDate.of(2026, 3, 6), null), streams).visits();
        assertThat(early.dailyAverage()).isNotNull();
        assertThat(early.dailyAverage().first()).isEqualTo(0.5);
        assertThat(report(question(LocalDate.of(2026, 2, 6), null), streams)
                        .visits()
                        .dailyAverage())
                .isNull();
    }

    @Test
    void aConsultantSeesWhatWasAssignedToThem() {
        TrafficAnswer own = report(
                question(TODAY, "c2"),
                Stream.prospect("P-1").visit("2026-03-05T10:00", "c1"),
                Stream.prospect("P-2").visit("2026-03-05T10:00", "c2"));
        assertThat(own.visits().total().first()).isEqualTo(1);
    }

    @Test
    void everyHourIsInASlotBeforeBetweenOrAfterTheStoresHours() {
        TrafficSlots slots = TrafficSlots.of(List.of(9, 12, 18));
        assertThat(slots.slots()).extracting(TrafficSlots.Slot::label).containsExactly("<9", "9–12", "12–18", "18+");
        long[] hours = new long[24];
        Arrays.fill(hours, 1);
        assertThat(slots.of(hours, 0)).containsExactly(9L, 3L, 6L, 6L);
        assertThat(TrafficSlots.of(List.of(0, 24)).of(hours, 0)).containsExactly(24L);
    }

    @Property(tries = 40)
    void everyFigureHasItsProspectsBehindIt(@ForAll long seed) {
        List<RecordedEvent> log = RandomHistory.of(seed, 12);
        TrafficAnswer report =
                TrafficArithmetic.report(measures(log), question(TODAY, null), TrafficSlots.of(StoreEntry.USUAL_HOURS));
        assertThat(behind(log, "traffic/PHONE/first"))
                .isEqualTo(report.calls().total().first());
        assertThat(behind(log, "traffic/WALK_IN/captured"))
                .isEqualTo(report.visits().total().captured());
        assertThat(behind(log, "traffic/ONLINE/grade-A"))
                .isEqualTo(report.leads().total().grades().getOrDefault("A", 0L));
        assertThat(behind(log, "traffic/WALK_IN/hour-9-10"))
                .isEqualTo(report.visits().total().slots().get(2));
    }

    private static long behind(List<RecordedEvent> log, String figure) {
        MultiValueMap<String, String> address = new LinkedMultiValueMap<>();
        address.set("figure", figure);
        address.set("month", "2026-03");
        String[] path = figure.split("/");
        var counted = new TrafficFigures()
                .behind(
                        List.of(path).subList(1, path.length),
                        Requests.of(address, new Actor("g", Set.of(Role.GROUP_MANAGER), null)));
        long[] found = {0};
        new io.showroom.testing.MemoryLog(log)
                .forEachProspect(
                        io.showroom.eventlog.read.LogBound.position(Long.MAX_VALUE),
                        stream -> found[0] += counted.test(Timeline.of(stream, Decryptor.NOTHING)) ? 1 : 0);
        return found[0];
    }

    private static TrafficAnswer march(Stream... streams) {
        return report(question(TODAY, null), streams);
    }

    private static TrafficAnswer report(TrafficQuestion question, Stream... streams) {
        List<RecordedEvent> log = Arrays.stream(streams)
                .flatMap(stream -> stream.events().stream())
                .toList();
        return TrafficArithmetic.report(measures(log), question, TrafficSlots.of(StoreEntry.USUAL_HOURS));
    }

    private static InMemoryMeasures measures(List<RecordedEvent> log) {
        return Folded.over(log, new TrafficProjection(), new TrafficMixProjection());
    }

    private static TrafficQuestion question(LocalDate today, @Nullable String consultant) {
        return new TrafficQuestion(
                new ReportScope(null, consultant, null),
                YearMonth.of(2026, 3),
                LocalDate.of(2026, 3, 1),
                LocalDate.of(2026, 3, 31),
                today);
    }
}
