package io.showroom.report.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.projection.read.CubeQuery;
import io.showroom.projection.read.InMemoryMeasures;
import io.showroom.projection.read.LiveTables;
import io.showroom.projection.read.Projection;
import io.showroom.testing.RandomHistory;
import io.showroom.testing.TestDatabase;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Property test: every sum and median that a report can query is the same from the tables and from memory. */
class SameReportsTest {

    private static final HikariDataSource DATABASE = TestDatabase.fresh();
    private static final List<Projection> PROJECTIONS = ReportProjections.all();

    @Property(tries = 8)
    void tablesAndMemoryGiveTheSameFigures(@ForAll long seed) throws Exception {
        List<RecordedEvent> log = RandomHistory.of(seed, 30);
        InMemoryMeasures memory = Folded.over(log, PROJECTIONS.toArray(Projection[]::new));
        LiveTables.withTables(DATABASE, log, PROJECTIONS, tables -> {
            for (Projection projection : PROJECTIONS) {
                for (CubeQuery cubeQuery : slices(projection)) {
                    if (projection.kind() == Projection.Kind.SUM) {
                        assertThat(lists(tables.sum(projection, cubeQuery)))
                                .as("%s %s", projection.table(), cubeQuery)
                                .isEqualTo(lists(memory.sum(projection, cubeQuery)));
                    } else if (projection instanceof StepProjection) {
                        assertThat(tables.median(projection, "days_before", cubeQuery))
                                .as("%s %s", projection.table(), cubeQuery)
                                .isEqualTo(memory.median(projection, "days_before", cubeQuery));
                    }
                }
            }
        });
    }

    /** A consultant's own figures equal their row in the breakdown by consultant. */
    @Property(tries = 4)
    void aConsultantsOwnFiguresEqualTheirRowOfTheBreakdown(@ForAll long seed) throws Exception {
        List<RecordedEvent> log = RandomHistory.of(seed, 30);
        LiveTables.withTables(DATABASE, log, PROJECTIONS, tables -> {
            for (Projection projection : PROJECTIONS) {
                if (projection.table().equals("funnel_sum")
                        || projection.table().equals("retained_new_sum")) {
                    for (String consultant : List.of("c1", "c2")) {
                        boolean besides = projection.table().equals("retained_new_sum");
                        CubeQuery own = of(projection, where("cut", "total"), where("consultant", consultant));
                        CubeQuery theirRow = of(
                                projection,
                                where("cut", "consultant"),
                                where("cut_key", consultant),
                                where("consultant", besides ? "" : consultant));
                        assertThat(lists(tables.sum(projection, own)))
                                .as("%s of %s", projection.table(), consultant)
                                .isEqualTo(lists(tables.sum(projection, theirRow)))
                                .isNotEmpty();
                    }
                }
            }
        });
    }

    private static CubeQuery.Condition where(String column, String value) {
        return new CubeQuery.OneOf(column, List.of(value));
    }

    private static CubeQuery of(Projection projection, CubeQuery.Condition... where) {
        return new CubeQuery(
                List.of(where),
                projection.key().stream()
                        .map(column -> CubeQuery.Group.of(column.name()))
                        .filter(group ->
                                !List.of("consultant", "cut", "cut_key").contains(group.column()))
                        .toList());
    }

    private static List<CubeQuery> slices(Projection projection) {
        String day = projection instanceof StepProjection || !has(projection, "month") ? "day" : "month";
        List<CubeQuery.Condition> where = projection.table().equals("prospect_assignment")
                ? List.of()
                : ReportScope.EVERYTHING.where(
                        new CubeQuery.Days(day, LocalDate.of(2026, 2, 1), LocalDate.of(2026, 4, 15)),
                        new CubeQuery.OneOf("store", List.of("S1", "S3")));
        return where.isEmpty()
                ? List.of()
                : List.of(
                        new CubeQuery(where, List.of()),
                        new CubeQuery(where, List.of(CubeQuery.Group.of("store"))),
                        new CubeQuery(List.of(), List.of(new CubeQuery.Group(day, true), CubeQuery.Group.of("store"))),
                        new CubeQuery(List.of(new CubeQuery.Days(day, null, LocalDate.of(2026, 3, 1))), List.of()));
    }

    private static boolean has(Projection projection, String column) {
        return projection.key().stream().anyMatch(one -> one.name().equals(column));
    }

    private static Map<List<Object>, List<Long>> lists(Map<List<Object>, long[]> sums) {
        Map<List<Object>, List<Long>> lists = new HashMap<>();
        sums.forEach((key, n) -> {
            if (Arrays.stream(n).anyMatch(one -> one != 0)) {
                lists.put(key, Arrays.stream(n).boxed().toList());
            }
        });
        return lists;
    }
}
