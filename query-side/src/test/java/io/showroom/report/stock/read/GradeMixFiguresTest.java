package io.showroom.report.stock.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.showroom.eventlog.read.LogBound;
import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.projection.read.Decryptor;
import io.showroom.projection.read.LiveTables;
import io.showroom.projection.read.Timeline;
import io.showroom.report.read.DrillDownQuery;
import io.showroom.report.read.Folded;
import io.showroom.report.read.ReportScope;
import io.showroom.report.read.Requests;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.testing.MemoryLog;
import io.showroom.testing.RandomHistory;
import io.showroom.testing.TestDatabase;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Test of the figures of the stock and the prospects behind them: equal numbers, and the same by query and by
 * timelines.
 */
class GradeMixFiguresTest {

    private static final HikariDataSource DATABASE = TestDatabase.fresh();
    private static final GradeMixFigures FIGURES = new GradeMixFigures();
    private static final LocalDate FIRST = LocalDate.parse("2026-04-01");
    private static final LocalDate LAST = LocalDate.parse("2026-04-10");
    private static final Actor AUDITOR = new Actor("auditor", Set.of(Role.AUDITOR), null);
    private static final Actor CONSULTANT = new Actor("c1", Set.of(Role.CONSULTANT), "S1");

    @Property(tries = 3)
    void aFigureLeadsToAsManyProspectsAsItCounts(@ForAll long seed) throws SQLException {
        List<RecordedEvent> log = RandomHistory.of(seed, 25);
        LiveTables.withTables(DATABASE, log, List.of(new StockPeriodProjection(), new OrderedPeriods()), tables -> {});
        long open = 0;
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            open += check(log, day, AUDITOR, null) + check(log, day, CONSULTANT, null) + check(log, day, AUDITOR, "c2");
        }
        assertThat(open).isPositive();
    }

    private static long check(List<RecordedEvent> log, LocalDate day, Actor actor, @Nullable String consultant) {
        MultiValueMap<String, String> address = new LinkedMultiValueMap<>();
        address.set("figure", "grade-mix");
        address.set("to", day.toString());
        if (consultant != null) {
            address.set("by", "consultant");
            address.set("key", consultant);
        }
        boolean own = actor.equals(CONSULTANT);
        ReportScope scope = new ReportScope(own ? List.of("S1") : null, own ? "c1" : consultant, null);
        StockAnswer.Day stock = StockArithmetic.report(
                        Folded.over(log, new StockProjection(), new OrderedProjection()),
                        new StockQuestion(scope, List.of(day)))
                .days()
                .getFirst();
        Map<List<String>, Long> figures = new HashMap<>(Map.of(List.of("open"), stock.open()));
        stock.grades().forEach((grade, count) -> figures.put(List.of("grade", grade), count));
        stock.ordered().forEach((grade, count) -> figures.put(List.of("ordered", grade), count));
        figures.forEach((path, count) -> {
            Set<String> told = audit(log, FIGURES.behind(path, Requests.of(address, actor)));
            assertThat(told).as("%s as %s", path, actor.user()).hasSize(count.intValue());
            assertThat(found(FIGURES.rows(path, Requests.of(address, actor)))).isEqualTo(told);
        });
        return stock.open();
    }

    private static Set<String> audit(List<RecordedEvent> log, Predicate<Timeline> counted) {
        Set<String> told = new HashSet<>();
        new MemoryLog(log).forEachProspect(LogBound.position(Long.MAX_VALUE), stream -> {
            Timeline timeline = Objects.requireNonNull(Timeline.of(stream, Decryptor.NOTHING));
            if (counted.test(timeline)) {
                told.add(timeline.prospectId());
            }
        });
        return told;
    }

    private static Set<String> found(DrillDownQuery rows) {
        return new HashSet<>(JdbcClient.create(DATABASE)
                .sql(rows.sql())
                .params(rows.values())
                .query(String.class)
                .list());
    }
}
