package io.showroom.report.contactsheet.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.eventlog.read.LogBound;
import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.projection.read.Decryptor;
import io.showroom.projection.read.InMemoryMeasures;
import io.showroom.projection.read.Projection;
import io.showroom.projection.read.Timeline;
import io.showroom.report.read.Breakdown;
import io.showroom.report.read.ReportProjections;
import io.showroom.report.read.ReportScope;
import io.showroom.report.retainednew.read.RetainedNewAnswer;
import io.showroom.report.retainednew.read.RetainedNewReports;
import io.showroom.testing.MemoryLog;
import io.showroom.testing.RandomHistory;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Property test: for random histories the sheet's foot equals the retained-versus-new report by consultant. */
class SheetAddsUpTest {

    private static final YearMonth FIRST = YearMonth.of(2025, 12);
    private static final int MONTHS = 18;
    private static final List<String> CONSULTANTS = List.of("c1", "c2", "c3", "none");

    @Property(tries = 150)
    void theFootIsTheRetainedVersusNewReport(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int prospects) {
        List<RecordedEvent> log = RandomHistory.of(seed, prospects);
        List<SheetRow> rows = rows(log);
        InMemoryMeasures measures = measures(log);
        for (int i = 0; i < MONTHS; i++) {
            YearMonth month = FIRST.plusMonths(i);
            RetainedNewAnswer report =
                    RetainedNewReports.of(measures, ReportScope.EVERYTHING, month, Breakdown.CONSULTANT);
            for (String consultant : CONSULTANTS) {
                RetainedNewAnswer.Group group = report.groups().stream()
                        .filter(one -> one.key().equals(consultant))
                        .findFirst()
                        .orElse(null);
                SheetFoot foot = foot(rows, month, consultant);
                if (group == null) {
                    assertThat(of(rows, month, consultant)).isEmpty();
                } else {
                    assertThat(foot.retained()).as("%s %s", consultant, month).isEqualTo(group.retained());
                    assertThat(foot.opened()).as("%s %s", consultant, month).isEqualTo(group.opened());
                    assertThat(foot.ratio()).isEqualTo(group.ratio());
                }
                assertThat(foot.openBefore()).isEqualTo(foot.retained().base());
            }
        }
    }

    @Property(tries = 100)
    void gradesAtTheEndAreThoseAtTheNextStartAndTheReportsByGrade(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int prospects) {
        List<RecordedEvent> log = RandomHistory.of(seed, prospects);
        List<SheetRow> rows = rows(log);
        InMemoryMeasures measures = measures(log);
        for (int i = 0; i < MONTHS; i++) {
            YearMonth month = FIRST.plusMonths(i);
            assertThat(foot(rows, month, null).endGrades())
                    .isEqualTo(foot(rows, month.plusMonths(1), null).startGrades());
            Map<String, Long> start = new HashMap<>();
            Map<String, Long> fresh = new HashMap<>();
            RetainedNewReports.of(measures, ReportScope.EVERYTHING, month, Breakdown.GRADE)
                    .groups()
                    .forEach(group -> {
                        put(start, group.key(), group.retained().base());
                        put(fresh, group.key(), group.opened().base());
                    });
            assertThat(foot(rows, month, null).startGrades()).isEqualTo(start);
            assertThat(foot(rows, month, null).newGrades()).isEqualTo(fresh);
        }
    }

    @Property(tries = 60)
    void everyLineIsOpenOnceOrNotAndStandsOnceOnASheet(@ForAll long seed) {
        for (SheetRow row : rows(RandomHistory.of(seed, 8))) {
            assertThat(row.openAtEnd()).isBetween(0, 1);
            assertThat(SheetCell.write(SheetCell.read(row.cells()))).isEqualTo(row.cells());
            assertThat(SheetCell.read(row.cells()))
                    .allMatch(cell -> cell.day() <= YearMonth.from(row.month()).lengthOfMonth());
        }
    }

    private static void put(Map<String, Long> counts, String key, long n) {
        if (n != 0) {
            counts.put(key, n);
        }
    }

    private static SheetFoot foot(List<SheetRow> rows, YearMonth month, String consultant) {
        long before = of(rows, month.minusMonths(1), consultant).stream()
                .mapToLong(SheetRow::openAtEnd)
                .sum();
        return SheetFoot.of(of(rows, month, consultant), before);
    }

    private static List<SheetRow> of(List<SheetRow> rows, YearMonth month, String consultant) {
        LocalDate first = month.atDay(1);
        return rows.stream()
                .filter(row -> row.covers(first))
                .filter(row -> consultant == null || consultant.equals(row.consultant()))
                .toList();
    }

    private static List<SheetRow> rows(List<RecordedEvent> log) {
        List<SheetRow> rows = new ArrayList<>();
        new MemoryLog(log)
                .forEachProspect(
                        LogBound.position(Long.MAX_VALUE),
                        stream -> rows.addAll(SheetFold.rows(Timeline.of(stream, Decryptor.NOTHING))));
        return rows;
    }

    private static InMemoryMeasures measures(List<RecordedEvent> log) {
        List<Projection> projections = ReportProjections.all();
        InMemoryMeasures measures = new InMemoryMeasures(projections);
        new MemoryLog(log)
                .forEachProspect(
                        LogBound.position(Long.MAX_VALUE),
                        stream -> measures.take(Timeline.of(stream, Decryptor.NOTHING)));
        return measures;
    }
}
