package io.showroom.report.monthclose.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.showroom.eventlog.read.LogBound;
import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.projection.read.LiveTables;
import io.showroom.projection.read.Projection;
import io.showroom.projection.read.ReadModelsOf;
import io.showroom.report.read.MonthCount;
import io.showroom.testing.MemoryLog;
import io.showroom.testing.RandomHistory;
import io.showroom.testing.TestDatabase;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Test that a closed month keeps its figures, and that the changes of later entries add up to the difference. */
class LaterEntriesTest {

    private static final HikariDataSource DATABASE = TestDatabase.fresh();
    private static final List<MonthCount> REPORTS = Stream.of(
                    "retainednew.read.RetainedNewArithmetic",
                    "funnel.read.FunnelArithmetic",
                    "sources.read.SourcesArithmetic",
                    "traffic.read.TrafficArithmetic",
                    "defeats.read.DefeatArithmetic")
            .map(name -> month("io.showroom.report." + name))
            .toList();
    private static final Projection ENTRIES = make("io.showroom.audit.checks.read.EntryRows", Projection.class);

    @Property(tries = 10)
    void laterEntriesAddUpToTheDifference(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int month, @ForAll @IntRange(max = 100) int percent)
            throws Exception {
        List<RecordedEvent> events = RandomHistory.of(seed, 40);
        YearMonth of = YearMonth.of(2026, month);
        long closedAt = events.get(percent * (events.size() - 1) / 100).position();
        long last = events.getLast().position();
        MemoryLog log = new MemoryLog(events);
        List<Projection> tables = new ArrayList<>(List.of(ENTRIES));
        REPORTS.forEach(report -> report.projections().stream()
                .filter(one -> tables.stream().noneMatch(other -> other.table().equals(one.table())))
                .forEach(tables::add));
        MonthCounts counts = new MonthCounts(REPORTS::stream, ReadModelsOf.tables(DATABASE, events, tables));
        MonthFigures[] present = new MonthFigures[1];
        LiveTables.withTables(DATABASE, events, tables, sums -> present[0] = counts.of(sums, "S1", of));

        SealedFigures sealed = counts.asOf(closedAt, "S1", of);
        ClosedMonth closed =
                new ClosedMonth("S1", of, closedAt, sealed.digest(), sealed.text(), "manager", Instant.EPOCH);
        List<LaterEntry> entries =
                new LaterEntries(JdbcClient.create(DATABASE), log, counts).since(closed, LogBound.position(last));

        assertThat(closed.figures()
                        .plus(ClosedFigures.of(closed, closed.figures(), entries)
                                .later()))
                .isEqualTo(present[0]);
        assertThat(entries).allSatisfy(entry -> assertThat(entry.position()).isGreaterThan(closedAt));
        assertThat(MonthCheck.of(closed, counts.asOf(closedAt, "S1", of)).sound())
                .isTrue();
    }

    private static MonthCount month(String name) {
        try {
            Field month = Class.forName(name).getDeclaredField("MONTH");
            month.setAccessible(true);
            return (MonthCount) month.get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T make(String name, Class<T> type) {
        try {
            Constructor<?> constructor = Class.forName(name).getDeclaredConstructor();
            constructor.setAccessible(true);
            return type.cast(constructor.newInstance());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
