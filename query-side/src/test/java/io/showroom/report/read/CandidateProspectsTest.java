package io.showroom.report.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.showroom.eventlog.read.LogBound;
import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.projection.read.Decryptor;
import io.showroom.projection.read.LiveTables;
import io.showroom.projection.read.Projection;
import io.showroom.projection.read.ReadModelsOf;
import io.showroom.projection.read.Timeline;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.testing.AllProjections;
import io.showroom.testing.MemoryLog;
import io.showroom.testing.RandomHistory;
import io.showroom.testing.Stream;
import io.showroom.testing.TestDatabase;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Property test: every prospect that a figure counts is among the candidates of the list behind it. */
class CandidateProspectsTest {

    private static final HikariDataSource DATABASE = TestDatabase.fresh();
    private static final List<Projection> PROJECTIONS = AllProjections.all();
    private static final Actor AUDITOR = new Actor("auditor", Set.of(Role.AUDITOR), null);

    /**
     * Figures of acts of the month. Figures of open prospects are left out, as random histories contain impossible
     * orders of acts.
     */
    private static final List<String> FIGURES = List.of(
            "kpis/secondVisit/numerator",
            "kpis/secondVisit/denominator",
            "kpis/testDriveSigning/numerator",
            "kpis/testDriveSigning/denominator",
            "kpis/baseShare/numerator",
            "kpis/baseShare/denominator",
            "kpis/clearDefeat/numerator",
            "kpis/clearDefeat/denominator");

    /** An open order stays in the reserve, even without any acts, until the delivery. */
    @Example
    void anOrderOfAnEarlierMonthIsInTheReserve() throws SQLException {
        List<RecordedEvent> log = new Stream("P-00000001-0000-0000-0000-000000000000", "S1", 1)
                .visit("2026-01-05", "c1")
                .capture("2026-01-05")
                .grade("2026-01-05", "H")
                .order("2026-01-10")
                .events();

        Set<String> counted = counted(log, "kpis/orderReserve/numerator", "month=2026-03");

        assertThat(counted).hasSize(1);
        assertThat(candidates(log, "kpis/orderReserve/numerator", "month=2026-03"))
                .containsAll(counted);
    }

    @Property(tries = 3)
    void everyProspectThatCountsIsACandidate(@ForAll long seed) throws SQLException {
        List<RecordedEvent> log = RandomHistory.of(seed, 25);
        for (String figure : FIGURES) {
            for (String month : List.of("2026-02", "2026-03", "2026-05")) {
                assertThat(candidates(log, figure, "month=" + month))
                        .as("%s in %s", figure, month)
                        .containsAll(counted(log, figure, "month=" + month));
            }
        }
    }

    private static Set<String> counted(List<RecordedEvent> log, String figure, String query) {
        List<String> path = Arrays.asList(figure.split("/"));
        Predicate<Timeline> counted = ReportProjections.figures(path.getFirst())
                .behind(path.subList(1, path.size()), Requests.of(query, AUDITOR));
        Set<String> found = new TreeSet<>();
        new MemoryLog(log).forEachProspect(LogBound.position(Long.MAX_VALUE), stream -> {
            if (counted.test(Timeline.of(stream, Decryptor.NOTHING))) {
                found.add(stream.getFirst().streamId());
            }
        });
        return found;
    }

    private static List<String> candidates(List<RecordedEvent> log, String figure, String query) throws SQLException {
        LiveTables.withTables(DATABASE, log, PROJECTIONS, tables -> {});
        List<String> path = Arrays.asList(figure.split("/"));
        return new CandidateProspects(ReadModelsOf.tables(DATABASE, log, PROJECTIONS), JdbcClient.create(DATABASE))
                .of(
                        new ReportScope(null, null, null),
                        Period.of(Requests.of(query, AUDITOR).parameters()),
                        ReportProjections.figures(path.getFirst()).standing(path.subList(1, path.size())));
    }
}
