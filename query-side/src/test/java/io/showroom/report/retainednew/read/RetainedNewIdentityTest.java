package io.showroom.report.retainednew.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.projection.read.Measures;
import io.showroom.report.read.Breakdown;
import io.showroom.report.read.Folded;
import io.showroom.report.read.ReportScope;
import io.showroom.testing.MemoryLog;
import io.showroom.testing.RandomHistory;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** Property test of the identities of docs/domain.md, section 6.2, for random histories. */
class RetainedNewIdentityTest {

    private static final YearMonth FIRST = YearMonth.of(2025, 12);
    private static final int MONTHS = 18;
    private static final List<Breakdown> CUTS = List.of(
            Breakdown.CONSULTANT,
            Breakdown.SOURCE,
            Breakdown.MODEL,
            Breakdown.CHANNEL,
            Breakdown.GRADE,
            Breakdown.STORE);

    @Property(tries = 120)
    void nextMonthsRetainedAreThisMonthsOpenAtEnd(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int prospects) {
        Measures measures = Folded.over(RandomHistory.of(seed, prospects), new RetainedNewProjection());
        for (Breakdown by : CUTS) {
            Map<String, Long> open = new HashMap<>();
            for (int i = 0; i < MONTHS; i++) {
                RetainedNewAnswer report =
                        RetainedNewArithmetic.report(measures, ReportScope.EVERYTHING, FIRST.plusMonths(i), by);
                Map<String, Long> base = new HashMap<>();
                Map<String, Long> end = new HashMap<>();
                for (RetainedNewAnswer.Group group : report.groups()) {
                    put(base, group.key(), group.retained().base());
                    put(
                            end,
                            group.key(),
                            group.retained().openAtEnd() + group.opened().openAtEnd());
                    assertThat(group.retained().openAtEnd()).isNotNegative();
                    assertThat(group.opened().openAtEnd()).isNotNegative();
                }
                assertThat(base).as("%s %s", by, report.month()).isEqualTo(open);
                open = end;
            }
        }
    }

    @Property(tries = 120)
    void retainedAreThoseOpenAtTheMonthsFirstInstant(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int prospects) {
        List<RecordedEvent> log = RandomHistory.of(seed, prospects);
        Measures measures = Folded.over(log, new RetainedNewProjection());
        for (Breakdown by : CUTS) {
            for (int i = 0; i < MONTHS; i++) {
                YearMonth month = FIRST.plusMonths(i);
                Map<String, Long> counted = new HashMap<>();
                new MemoryLog(log)
                        .forEachProspect(
                                io.showroom.eventlog.read.LogBound.position(Long.MAX_VALUE),
                                stream -> OpenAt.count(stream, month, by, counted));
                Map<String, Long> reported = new HashMap<>();
                RetainedNewArithmetic.report(measures, ReportScope.EVERYTHING, month, by)
                        .groups()
                        .forEach(group ->
                                put(reported, group.key(), group.retained().base()));
                assertThat(reported).as("%s %s", by, month).isEqualTo(counted);
            }
        }
    }

    @Property(tries = 120)
    void groupsAddUpToTheTotal(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int prospects) {
        for (Breakdown by : Breakdown.values()) {
            Measures measures = Folded.over(RandomHistory.of(seed, prospects), RetainedNewProjection.by(by));
            for (int i = 0; i < MONTHS; i++) {
                RetainedNewAnswer report =
                        RetainedNewArithmetic.report(measures, ReportScope.EVERYTHING, FIRST.plusMonths(i), by);
                assertThat(figures(report.groups().stream().map(RetainedNewAnswer.Group::retained)))
                        .as("retained by %s %s", by, report.month())
                        .isEqualTo(figures(Stream.of(report.total().retained())));
                assertThat(figures(report.groups().stream().map(RetainedNewAnswer.Group::opened)))
                        .as("new by %s %s", by, report.month())
                        .isEqualTo(figures(Stream.of(report.total().opened())));
                long in = sum(report, RetainedNewAnswer.Group::movedIn);
                long out = sum(report, RetainedNewAnswer.Group::movedOut);
                assertThat(in).isEqualTo(out);
                assertThat(report.total().retained().movedIn()).isZero();
            }
        }
    }

    @Property(tries = 60)
    void aConsultantSeesTheirOwnRow(@ForAll long seed, @ForAll @IntRange(min = 1, max = 10) int prospects) {
        List<RecordedEvent> log = RandomHistory.of(seed, prospects);
        Measures all = Folded.over(log, new RetainedNewProjection());
        for (String consultant : List.of("c1", "c2", "c3")) {
            ReportScope own = new ReportScope(null, consultant, null);
            for (int i = 0; i < MONTHS; i++) {
                YearMonth month = FIRST.plusMonths(i);
                RetainedNewAnswer theirs = RetainedNewArithmetic.report(all, own, month, Breakdown.GRADE);
                RetainedNewAnswer.Group row =
                        RetainedNewArithmetic.report(all, ReportScope.EVERYTHING, month, Breakdown.CONSULTANT)
                                .groups()
                                .stream()
                                .filter(group -> group.key().equals(consultant))
                                .findFirst()
                                .orElse(null);
                assertThat(row == null ? 0 : row.retained().base())
                        .isEqualTo(theirs.total().retained().base());
                assertThat(row == null ? 0 : row.opened().orders())
                        .isEqualTo(theirs.total().opened().orders());
                assertThat(row == null ? 0 : row.opened().openAtEnd())
                        .isEqualTo(theirs.total().opened().openAtEnd());
                long byGrade = sum(theirs, group -> group.retained().base());
                assertThat(byGrade).isEqualTo(theirs.total().retained().base());
            }
        }
    }

    private static long sum(RetainedNewAnswer report, ToLongFunction<RetainedNewAnswer.Group> figure) {
        return report.groups().stream().mapToLong(figure).sum();
    }

    /** Returns everything that adds up over groups: all but ratios and moves. */
    private static List<Long> figures(Stream<RetainedNewAnswer.ColumnFigures> sides) {
        long[] measures = new long[9];
        sides.forEach(side -> {
            measures[0] += side.base();
            measures[1] += side.reopened();
            measures[2] += side.orders();
            measures[3] += side.grossOrders();
            measures[4] += side.openAtEnd();
            for (int kind = 0; kind < 4; kind++) {
                measures[5 + kind] += side.defeats().get(RetainedNewMeasure.KINDS.get(kind));
            }
        });
        return java.util.Arrays.stream(measures).boxed().toList();
    }

    private static void put(Map<String, Long> counts, @Nullable String key, long n) {
        if (n != 0) {
            counts.put(key, n);
        }
    }
}
