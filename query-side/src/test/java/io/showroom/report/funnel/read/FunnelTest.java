package io.showroom.report.funnel.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.report.funnel.read.FunnelAnswer.Group;
import io.showroom.report.funnel.read.FunnelAnswer.StageFigures;
import io.showroom.report.read.Breakdown;
import io.showroom.report.read.Folded;
import io.showroom.report.read.ReportScope;
import io.showroom.report.read.StepProjection;
import io.showroom.testing.Stream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Test of each rule of docs/domain.md, section 6.1, with figures counted by hand. */
class FunnelTest {

    private static final String MARCH = "2026-03-01/2026-03-31";
    private static final String APRIL = "2026-04-01/2026-04-30";

    @Test
    void aLaterStageCountsAsHavingReachedTheEarlierOnes() {
        Stream one = Stream.prospect("P-1")
                .visit("2026-03-05", "c1")
                .capture("2026-03-05")
                .order("2026-03-20");
        FunnelAnswer report = period(MARCH, one);
        assertThat(stage(report, "testDrive"))
                .extracting(StageFigures::prospects, StageFigures::reachedDirectly, StageFigures::skipped)
                .containsExactly(1L, 0L, 1L);
        assertThat(stage(report, "order"))
                .extracting(StageFigures::prospects, StageFigures::reachedDirectly, StageFigures::skipped)
                .containsExactly(1L, 1L, 0L);
        assertThat(stage(report, "delivery").prospects()).isZero();
    }

    @Test
    void thePeriodReadingDatesEachStageAndTheCohortReadingTheFirstVisit() {
        Stream one = Stream.prospect("P-1")
                .visit("2026-03-05", "c1")
                .capture("2026-03-07")
                .testDrive("2026-04-02")
                .order("2026-04-20");
        assertThat(stage(period(MARCH, one), "order").prospects()).isZero();
        assertThat(stage(period(APRIL, one), "order").prospects()).isEqualTo(1);
        assertThat(stage(period(APRIL, one), "visit").prospects()).isZero();
        assertThat(stage(cohort(MARCH, one), "order").prospects()).isEqualTo(1);
        assertThat(stage(cohort(APRIL, one), "order").prospects()).isZero();
        assertThat(stage(cohort(MARCH, one), "order").ofFirst()).isEqualTo(1.0);
        assertThat(stage(period(APRIL, one), "order").ofFirst()).isNull();
    }

    @Test
    void onlyTheFirstActOfAStageCounts() {
        Stream one = Stream.prospect("P-1")
                .visit("2026-03-05", "c1")
                .capture("2026-03-05")
                .testDrive("2026-03-06")
                .testDrive("2026-04-06");
        assertThat(stage(period(APRIL, one), "testDrive").reachedDirectly()).isZero();
    }

    @Test
    void aGradeSetByAnOrderDoesNotReachTheGradedStage() {
        Stream one = Stream.prospect("P-1")
                .visit("2026-03-05", "c1")
                .capture("2026-03-05")
                .order("2026-03-06");
        assertThat(stage(period(MARCH, one), "graded").reachedDirectly()).isZero();
    }

    @Test
    void theMedianCountsDaysSinceTheNearestStageReallyDone() {
        Stream one = Stream.prospect("P-1")
                .visit("2026-03-05", "c1")
                .capture("2026-03-06")
                .order("2026-03-20");
        Stream two = new Stream("P-2", "S1", 20)
                .visit("2026-03-05", "c1")
                .capture("2026-03-05")
                .testDrive("2026-03-10")
                .order("2026-03-11");
        FunnelAnswer report = cohort(MARCH, one, two);
        assertThat(stage(report, "visit").medianDays()).isNull();
        assertThat(stage(report, "captured").medianDays()).isEqualTo(0.5);
        assertThat(stage(report, "testDrive").medianDays()).isEqualTo(5.0);
        assertThat(stage(report, "order").medianDays()).isEqualTo(7.5);
    }

    @Test
    void captureRateIsCapturedOnTheFirstVisitByFirstVisits() {
        Stream atOnce = Stream.prospect("P-1").visit("2026-03-05T10:00", "c1").capture("2026-03-05T10:20");
        Stream nextDay = new Stream("P-2", "S1", 20).visit("2026-03-05", "c1").capture("2026-03-06");
        Stream secondVisit = new Stream("P-3", "S1", 40)
                .visit("2026-03-05T10:00", "c1")
                .visit("2026-03-05T15:00", "c1")
                .capture("2026-03-05T15:20");
        Stream never = new Stream("P-4", "S1", 60).visit("2026-03-08", "c1");
        assertThat(period(MARCH, atOnce, nextDay, secondVisit, never).rates().capture())
                .isEqualTo(0.25);
    }

    @Test
    void theNamedRatesAreOfThoseCaptured() {
        Stream drives = Stream.prospect("P-1")
                .visit("2026-03-05", "c1")
                .capture("2026-03-05")
                .testDrive("2026-03-06");
        Stream buys = new Stream("P-2", "S1", 20)
                .visit("2026-03-05", "c1")
                .capture("2026-03-05")
                .order("2026-03-06");
        Stream returns = new Stream("P-3", "S1", 40)
                .visit("2026-03-05", "c1")
                .capture("2026-03-05")
                .visit("2026-03-12", "c1");
        Stream stays = new Stream("P-4", "S1", 60).visit("2026-03-05", "c1").capture("2026-03-05");
        FunnelAnswer.Rates rates = period(MARCH, drives, buys, returns, stays).rates();
        assertThat(rates.testDrive()).isEqualTo(0.25);
        assertThat(rates.closing()).isEqualTo(0.25);
        assertThat(rates.againVisit()).isEqualTo(0.25);
        assertThat(rates.invitation()).isNull();
    }

    @Test
    void invitationRateIsCallersWhoThenCameByCalls() {
        Stream came = Stream.prospect("P-1")
                .visit("2026-03-05", "PHONE", "c1", "phone", null, null)
                .visit("2026-03-07", "WALK_IN", "c1", null, null, null);
        Stream stayedAway = new Stream("P-2", "S1", 20)
                .visit("2026-03-05", "PHONE", "c1", "phone", null, null)
                .visit("2026-03-07", "PHONE", "c1", null, null, null);
        assertThat(period(MARCH, came, stayedAway).rates().invitation()).isEqualTo(0.5);
    }

    @Test
    void defeatRateIsDefeatsByOpenAtStartAndOpened() {
        Stream before = Stream.prospect("P-1").capture("2026-03-05").defeat("2026-04-10", "LOST");
        Stream open = new Stream("P-2", "S1", 20).capture("2026-03-05");
        Stream fresh = new Stream("P-3", "S1", 40).capture("2026-04-05").defeat("2026-04-06", "INVALID");
        Stream gone = new Stream("P-4", "S1", 60).capture("2026-02-05").order("2026-03-06");
        assertThat(period(APRIL, before, open, fresh, gone).rates().defeat()).isEqualTo(2.0 / 3);
        assertThat(period(MARCH, before, open, fresh, gone).rates().defeat()).isZero();
    }

    @Test
    void defeatRateOfEachMonthStartsFromWhatTheMonthsBeforeLeftOpen() {
        Stream one = Stream.prospect("P-1").capture("2026-02-05").defeat("2026-04-10", "LOST");
        Stream two = new Stream("P-2", "S1", 20).capture("2026-03-05");
        FunnelAnswer report = report(FunnelReading.PERIOD, "2026-02-01/2026-04-30", Breakdown.MONTH, one, two);
        assertThat(report.groups()).extracting(Group::key).containsExactly("2026-02", "2026-03", "2026-04");
        assertThat(report.groups().getLast().rates().defeat()).isEqualTo(0.5);
    }

    @Test
    void anActCountsForTheConsultantOfThatMomentInBothReadings() {
        Stream one = Stream.prospect("P-1")
                .visit("2026-03-05", "c1")
                .capture("2026-03-05")
                .reassign("2026-03-10", "c2")
                .order("2026-03-20")
                .reassign("2026-03-25", "c3");
        for (FunnelReading reading : FunnelReading.values()) {
            FunnelAnswer report = report(reading, MARCH, Breakdown.CONSULTANT, one);
            assertThat(report.groups()).extracting(Group::key).startsWith("c1", "c2");
            assertThat(direct(report.groups().get(0), "visit")).isEqualTo(1);
            assertThat(direct(report.groups().get(0), "order")).isZero();
            assertThat(direct(report.groups().get(1), "order")).isEqualTo(1);
        }
    }

    @Test
    void byGradeTheFirstGradeDecidesAndNoneIsARow() {
        Stream graded = Stream.prospect("P-1")
                .visit("2026-03-05", "c1")
                .grade("2026-03-05", "B")
                .grade("2026-03-07", "H");
        Stream never = new Stream("P-2", "S1", 20).visit("2026-03-05", "c1");
        assertThat(report(FunnelReading.COHORT, MARCH, Breakdown.GRADE, graded, never)
                        .groups())
                .extracting(Group::key)
                .containsExactly("B", "none");
    }

    private static FunnelAnswer period(String days, Stream... streams) {
        return report(FunnelReading.PERIOD, days, null, streams);
    }

    private static FunnelAnswer cohort(String days, Stream... streams) {
        return report(FunnelReading.COHORT, days, null, streams);
    }

    private static FunnelAnswer report(FunnelReading reading, String days, @Nullable Breakdown by, Stream... streams) {
        List<RecordedEvent> log = new ArrayList<>();
        for (Stream stream : streams) {
            log.addAll(stream.events());
        }
        String[] ends = days.split("/");
        return FunnelArithmetic.report(
                Folded.over(log, new FunnelProjection(), new StepProjection()),
                new FunnelQuestion(
                        ReportScope.EVERYTHING, LocalDate.parse(ends[0]), LocalDate.parse(ends[1]), reading, by));
    }

    private static StageFigures stage(FunnelAnswer report, String stage) {
        return report.stages().stream()
                .filter(one -> one.stage().equals(stage))
                .findFirst()
                .orElseThrow();
    }

    private static long direct(Group group, String stage) {
        return group.stages().stream()
                .filter(one -> one.stage().equals(stage))
                .findFirst()
                .orElseThrow()
                .reachedDirectly();
    }
}
