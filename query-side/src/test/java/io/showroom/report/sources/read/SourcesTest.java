package io.showroom.report.sources.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.report.read.Folded;
import io.showroom.report.read.ReportScope;
import io.showroom.report.read.StepProjection;
import io.showroom.testing.Stream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Test of each rule of docs/domain.md, section 6.3, with figures counted by hand. */
class SourcesTest {

    @Test
    void visitsCallsAndLeadsAreCountedByChannel() {
        Stream one = Stream.prospect("P-1")
                .visit("2026-03-05", "ONLINE", "c1", "autohome", null, null)
                .visit("2026-03-06", "PHONE", "c1", null, null, null)
                .visit("2026-03-07", "WALK_IN", "c1", null, null, null)
                .visit("2026-03-09", "WALK_IN", "c1", null, null, null);
        SourcesAnswer.SourceLine row = row(report(AttributionKind.FIRST, one), "autohome", null);
        assertThat(List.of(row.visits(), row.calls(), row.leads())).containsExactly(2L, 1L, 1L);
    }

    @Test
    void theFirstTouchKeepsTheCreditTheLastTouchTakesIt() {
        Stream one = Stream.prospect("P-1")
                .visit("2026-03-05", "WALK_IN", "c1", "walk-in", null, null)
                .capture("2026-03-05")
                .visit("2026-03-10", "ONLINE", "c1", "autohome", "spring", null)
                .order("2026-03-20");
        SourcesAnswer first = report(AttributionKind.FIRST, one);
        assertThat(first.rows()).hasSize(1);
        assertThat(row(first, "walk-in", null).orders()).isEqualTo(1);
        SourcesAnswer last = report(AttributionKind.LAST, one);
        assertThat(row(last, "walk-in", null).captured()).isEqualTo(1);
        assertThat(row(last, "walk-in", null).orders()).isZero();
        assertThat(row(last, "autohome", "spring").orders()).isEqualTo(1);
        assertThat(row(last, "autohome", "spring").leads()).isEqualTo(1);
    }

    @Test
    void aVisitThatNamesNoSourceIsNoTouch() {
        Stream one = Stream.prospect("P-1")
                .visit("2026-03-05", "WALK_IN", "c1", "walk-in", null, null)
                .visit("2026-03-10", "WALK_IN", "c1", null, null, null)
                .order("2026-03-20");
        assertThat(row(report(AttributionKind.LAST, one), "walk-in", null).orders())
                .isEqualTo(1);
        assertThat(report(AttributionKind.LAST, one).rows()).hasSize(1);
    }

    @Test
    void aMissingSourceIsARow() {
        Stream one = Stream.prospect("P-1").visit("2026-03-05", "WALK_IN", "c1", null, null, null);
        assertThat(row(report(AttributionKind.FIRST, one), "none", null).visits())
                .isEqualTo(1);
    }

    @Test
    void closingRateMedianShareAndGrades() {
        Stream one =
                walkIn("P-1", 1).grade("2026-03-06", "H").order("2026-03-15").deliver("2026-03-30");
        Stream two = walkIn("P-2", 20)
                .grade("2026-03-06", "H")
                .grade("2026-03-07", "A")
                .order("2026-03-10");
        Stream three = walkIn("P-3", 40).grade("2026-03-06", "B").defeat("2026-03-20", "LOST");
        Stream other = new Stream("P-4", "S1", 60).visit("2026-03-05", "PHONE", "c1", "phone", null, null);
        SourcesAnswer report = report(AttributionKind.FIRST, one, two, three, other);
        SourcesAnswer.SourceLine row = row(report, "walk-in", null);
        assertThat(row.captured()).isEqualTo(3);
        assertThat(row.orders()).isEqualTo(2);
        assertThat(row.deliveries()).isEqualTo(1);
        assertThat(row.defeats()).isEqualTo(1);
        assertThat(row.closingRate()).isEqualTo(2.0 / 3);
        assertThat(row.medianDaysToOrder()).isEqualTo(7.5);
        assertThat(row.share()).isEqualTo(0.75);
        assertThat(row.gradeMix()).isEqualTo(Map.of("H", 2L, "B", 1L));
        assertThat(row(report, "phone", null).closingRate()).isNull();
        assertThat(row(report, "phone", null).medianDaysToOrder()).isNull();
        assertThat(row.cost()).isNull();
    }

    private static Stream walkIn(String id, long position) {
        return new Stream(id, "S1", position)
                .visit("2026-03-05", "WALK_IN", "c1", "walk-in", null, null)
                .capture("2026-03-05");
    }

    private static SourcesAnswer report(AttributionKind touch, Stream... streams) {
        List<RecordedEvent> log = new ArrayList<>();
        for (Stream stream : streams) {
            log.addAll(stream.events());
        }
        return SourcesArithmetic.report(
                Folded.over(log, new SourcesProjection(), new SourceGradesProjection(), new StepProjection()),
                new SourcesQuestion(
                        ReportScope.EVERYTHING, LocalDate.parse("2026-03-01"), LocalDate.parse("2026-03-31"), touch));
    }

    private static SourcesAnswer.SourceLine row(SourcesAnswer report, String source, @Nullable String campaign) {
        return report.rows().stream()
                .filter(row -> row.source().equals(source) && java.util.Objects.equals(row.campaign(), campaign))
                .findFirst()
                .orElseThrow();
    }
}
