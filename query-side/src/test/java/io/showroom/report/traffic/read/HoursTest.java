package io.showroom.report.traffic.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.directory.read.StoreEntry;
import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.report.read.Folded;
import io.showroom.report.read.ReportScope;
import io.showroom.testing.Stream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HoursTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 30);
    private static final int NINE = 2;

    @Test
    void theDayStandsBesideTheAverageOfTheDaysComparedAndOfNoOther() {
        List<RecordedEvent> log = new ArrayList<>();
        long position = 1;
        for (String visit : List.of(
                "2026-03-30T09:10",
                "2026-03-30T09:50",
                "2026-03-23T09:00",
                "2026-03-24T09:00",
                "2026-03-16T09:59",
                "2026-03-09T08:00")) {
            log.addAll(new Stream("P-" + position, "S1", position)
                    .visit(visit, "c1")
                    .events());
            position += 10;
        }
        log.addAll(new Stream("P-call", "S1", position)
                .visit("2026-03-30T09:20", "PHONE", "c1", null, null, null)
                .events());
        HoursReport report = report(
                log, List.of(MONDAY.minusWeeks(1), MONDAY.minusWeeks(2), MONDAY.minusWeeks(3), MONDAY.minusWeeks(4)));
        HoursReport.Channel visits = report.channels().getFirst();
        assertThat(report.hours().get(NINE).label()).isEqualTo("9");
        assertThat(visits.counts().get(NINE)).isEqualTo(2);
        assertThat(visits.total()).isEqualTo(2);
        assertThat(visits.usual().get(NINE)).isEqualTo(0.5);
        assertThat(visits.usual().get(NINE - 1)).isEqualTo(0.25);
        assertThat(visits.usualRounded().get(NINE - 1)).isEqualTo(new BigDecimal("0.3"));
        assertThat(visits.usualTotal()).isEqualTo(0.75);
        assertThat(report.channels().getLast().total()).isEqualTo(1);
    }

    @Test
    void withoutDaysToCompareThereIsNoAverage() {
        HoursReport report =
                report(Stream.prospect("P-1").visit("2026-03-30T09:10", "c1").events(), List.of());
        assertThat(report.channels().getFirst().usual()).isEmpty();
        assertThat(report.channels().getFirst().usualTotal()).isNull();
    }

    private static HoursReport report(List<RecordedEvent> log, List<LocalDate> compared) {
        return HoursArithmetic.report(
                Folded.over(log, new TrafficProjection()),
                new HoursQuestion(ReportScope.EVERYTHING, MONDAY, compared),
                TrafficSlots.of(StoreEntry.USUAL_HOURS));
    }
}
