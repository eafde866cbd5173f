package io.showroom.report.stock.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.projection.read.Decryptor;
import io.showroom.projection.read.InMemoryMeasures;
import io.showroom.projection.read.Timeline;
import io.showroom.report.read.Breakdown;
import io.showroom.report.read.Folded;
import io.showroom.report.read.ReportScope;
import io.showroom.report.read.ReportTimeline;
import io.showroom.report.retainednew.read.RetainedNewAnswer;
import io.showroom.report.retainednew.read.RetainedNewProjection;
import io.showroom.report.retainednew.read.RetainedNewReports;
import io.showroom.testing.RandomHistory;
import io.showroom.testing.Stream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class StockTest {

    @Test
    void theStockFollowsTheGradeAndEndsWithTheOrder() {
        List<RecordedEvent> log = Stream.prospect("P-1")
                .visit("2026-03-01", "c1")
                .capture("2026-03-01")
                .grade("2026-03-03", "B")
                .grade("2026-03-10", "H")
                .order("2026-03-12")
                .events();
        assertThat(stock(log, "2026-02-28")).isEmpty();
        assertThat(stock(log, "2026-03-02")).isEqualTo(Map.of("none", 1L));
        assertThat(stock(log, "2026-03-09")).isEqualTo(Map.of("B", 1L));
        assertThat(stock(log, "2026-03-11")).isEqualTo(Map.of("H", 1L));
        assertThat(stock(log, "2026-03-12")).isEmpty();
    }

    @Test
    void whoOrderedStandsBesideTheStockUntilTheDelivery() {
        List<RecordedEvent> log = Stream.prospect("P-1")
                .visit("2026-03-01", "c1")
                .capture("2026-03-01")
                .grade("2026-03-03", "B")
                .order("2026-03-12")
                .deliver("2026-03-20T10:00")
                .events();
        assertThat(List.of("2026-03-11", "2026-03-12", "2026-03-19", "2026-03-20"))
                .extracting(
                        day -> report(log, day).open() + " " + report(log, day).ordered())
                .containsExactly("1 {}", "0 {O=1}", "0 {O=1}", "0 {}");
    }

    /** Property: the number open at each month's end equals that of the retained-versus-new report. */
    @Property(tries = 20)
    void theStockAgreesWithRetainedVersusNew(@ForAll long seed) {
        List<RecordedEvent> log = RandomHistory.of(seed, 25);
        InMemoryMeasures measures =
                Folded.over(log, new StockProjection(), new OrderedProjection(), new RetainedNewProjection());
        for (YearMonth month = YearMonth.of(2026, 1); month.getYear() == 2026; month = month.plusMonths(1)) {
            RetainedNewAnswer report = RetainedNewReports.of(measures, ReportScope.EVERYTHING, month, Breakdown.GRADE);
            assertThat(StockArithmetic.report(
                                    measures, new StockQuestion(ReportScope.EVERYTHING, List.of(month.atEndOfMonth())))
                            .days()
                            .getFirst()
                            .open())
                    .as(month.toString())
                    .isEqualTo(report.total().retained().openAtEnd()
                            + report.total().opened().openAtEnd());
        }
    }

    @Test
    void whatDidNotLastUntilTheDaysEndIsNotInStock() {
        List<RecordedEvent> log = Stream.prospect("P-1")
                .visit("2026-03-01", "c1")
                .capture("2026-03-01")
                .grade("2026-03-01", "B")
                .order("2026-03-05")
                .events();
        assertThat(StockFold.stretches(ReportTimeline.of(Timeline.of(log, Decryptor.NOTHING))))
                .containsExactly(
                        new StockPeriod(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-03-05"), "c1", "B"));
    }

    @Test
    void theStepsEndOnSundaysAndMonthEndsAndOnTheLastDay() {
        LocalDate from = LocalDate.parse("2026-03-30");
        LocalDate to = LocalDate.parse("2026-04-08");
        assertThat(GradeMixStep.DAY.days(from, to)).hasSize(10);
        assertThat(GradeMixStep.WEEK.days(from, to)).containsExactly(LocalDate.parse("2026-04-05"), to);
        assertThat(GradeMixStep.MONTH.days(from, to)).containsExactly(LocalDate.parse("2026-03-31"), to);
        assertThat(GradeMixStep.DAY.days(to, from)).isEmpty();
    }

    private static Map<String, Long> stock(List<RecordedEvent> log, String day) {
        return report(log, day).grades();
    }

    private static StockAnswer.Day report(List<RecordedEvent> log, String day) {
        return StockArithmetic.report(
                        Folded.over(log, new StockProjection(), new OrderedProjection()),
                        new StockQuestion(ReportScope.EVERYTHING, List.of(LocalDate.parse(day))))
                .days()
                .getFirst();
    }
}
