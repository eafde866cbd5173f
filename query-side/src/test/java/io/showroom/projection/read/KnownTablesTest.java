package io.showroom.projection.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.prospect.read.list.ProspectTables;
import io.showroom.testing.MemoryLog;
import io.showroom.testing.RandomHistory;
import io.showroom.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** The list as it was at an instant is the list that the table held then. */
class KnownTablesTest {

    private static final HikariDataSource DATABASE = TestDatabase.fresh();
    private static final Projection ROWS = ProspectTables.rows();
    private static final String ALL = "SELECT * FROM prospect_row ORDER BY prospect_id";

    private final JdbcTemplate jdbc = new JdbcTemplate(DATABASE);

    @Property(tries = 10)
    void thePastIsWhatTheTableHeldThen(@ForAll long seed, @ForAll @IntRange(max = 100) int share) throws Exception {
        List<RecordedEvent> log = RandomHistory.of(seed, 20);
        List<Instant> moments =
                log.stream().map(RecordedEvent::recordedAt).sorted().toList();
        Instant then = moments.get((moments.size() - 1) * share / 100);
        List<RecordedEvent> known =
                log.stream().filter(event -> !event.recordedAt().isAfter(then)).toList();
        LiveTables.withTables(DATABASE, known, List.of(ROWS), tables -> {});
        List<Map<String, Object>> held = jdbc.queryForList(ALL);
        LiveTables.withTables(DATABASE, log, List.of(ROWS), tables -> {});
        List<Map<String, Object>> now = jdbc.queryForList(ALL);

        var answer = tables(log).ask(then, ROWS, null, () -> jdbc.queryForList(ALL));

        assertThat(answer.answer()).isEqualTo(held);
        assertThat(answer.position())
                .isEqualTo(
                        known.stream().mapToLong(RecordedEvent::position).max().orElse(0));
        assertThat(jdbc.queryForList(ALL)).isEqualTo(now);
    }

    @Property(tries = 3)
    void onlyThoseAskedForAreLookedAt(@ForAll long seed) {
        List<RecordedEvent> log = RandomHistory.of(seed, 5);
        String one = log.getFirst().streamId();
        var answer = tables(log).ask(Instant.MAX, ROWS, Set.of(one), () -> jdbc.queryForList(ALL));
        assertThat(answer.answer())
                .hasSize(1)
                .first()
                .extracting(row -> row.get("prospect_id"))
                .isEqualTo(one);
    }

    private static KnownTables tables(List<RecordedEvent> log) {
        return new KnownTables(DATABASE, new MemoryLog(log), Openers.NONE, new DataSourceTransactionManager(DATABASE));
    }
}
