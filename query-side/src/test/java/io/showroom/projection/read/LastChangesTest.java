package io.showroom.projection.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.testing.AllProjections;
import io.showroom.testing.MemoryLog;
import io.showroom.testing.RandomHistory;
import io.showroom.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Last changes of a prospect: since the stored epoch its rows are unchanged at every epoch end; a rebuild stores the
 * first such epoch.
 */
class LastChangesTest {

    private static final HikariDataSource DATABASE = TestDatabase.fresh();
    private static final List<Projection> PROJECTIONS = AllProjections.all();
    private static final List<Projection> OWN = PROJECTIONS.stream()
            .filter(projection -> projection.kind() == Projection.Kind.OWN)
            .toList();
    private static final LastChanges CHANGES = LastChanges.of(PROJECTIONS);

    @Property(tries = 10)
    void rowsAreUnchangedSinceTheirLastChange(@ForAll long seed) throws SQLException {
        Random random = new Random(seed);
        List<RecordedEvent> events = RandomHistory.of(seed, 20);
        Epochs epochs = new Epochs(List.of(1, 9, 60).get(random.nextInt(3)));
        boolean rebuilt = random.nextBoolean();
        fill(events, epochs, rebuilt, random);
        Map<String, List<Integer>> noted = noted();
        Map<String, List<RecordedEvent>> streams =
                events.stream().collect(Collectors.groupingBy(RecordedEvent::streamId));
        assertThat(noted).hasSameSizeAs(streams);
        int still = 0;
        for (List<RecordedEvent> stream : streams.values()) {
            Timeline whole = Timeline.of(stream, Decryptors.NONE.of(List.of()));
            List<Integer> changed = noted.getOrDefault(whole.prospectId(), List.of());
            NavigableSet<Integer> touched = stream.stream()
                    .map(event -> epochs.of(event.position()))
                    .collect(Collectors.toCollection(TreeSet::new));
            for (Projection projection : OWN) {
                int last = changed.get(CHANGES.place(projection));
                Set<TableRow> now = rows(projection, whole);
                for (int epoch : touched.tailSet(last, true)) {
                    assertThat(rows(projection, whole.upTo(epochs.end(epoch))))
                            .as("%s of %s in epoch %d", projection.table(), whole.prospectId(), epoch)
                            .isEqualTo(now);
                }
                still += touched.last() > last ? 1 : 0;
                if (rebuilt && last != LastChanges.NEVER) {
                    Integer before = touched.lower(last);
                    assertThat(rows(projection, before == null ? null : whole.upTo(epochs.end(before))))
                            .as("%s of %s before epoch %d", projection.table(), whole.prospectId(), last)
                            .isNotEqualTo(now);
                }
            }
        }
        assertThat(still).isPositive();
    }

    private static Set<TableRow> rows(Projection projection, @Nullable Timeline timeline) {
        return timeline == null ? Set.of() : new HashSet<>(projection.rows(timeline));
    }

    private static Map<String, List<Integer>> noted() {
        Map<String, List<Integer>> noted = new HashMap<>();
        new JdbcTemplate(DATABASE).query("SELECT prospect_id, changed FROM read_model_progress", row -> {
            noted.put(
                    row.getString(1),
                    Stream.of((Integer[]) row.getArray(2).getArray()).toList());
        });
        return noted;
    }

    private static void fill(List<RecordedEvent> events, Epochs epochs, boolean rebuilt, Random random)
            throws SQLException {
        LiveTables.withTables(DATABASE, List.of(events.getFirst()), PROJECTIONS, tables -> {});
        try (Connection connection = DATABASE.getConnection()) {
            if (rebuilt) {
                new Rebuild(new MemoryLog(events), Decryptors.NONE, PROJECTIONS, epochs)
                        .swap(LiveTables.over(connection), (prospects, count, rows) -> {});
                return;
            }
            new JdbcTemplate(DATABASE)
                    .execute("TRUNCATE read_model_progress, read_model_epoch, "
                            + PROJECTIONS.stream().map(Projection::table).collect(Collectors.joining(", ")));
            List<RecordedEvent> left = new ArrayList<>(events);
            while (!left.isEmpty()) {
                List<RecordedEvent> batch = left.subList(0, Math.min(left.size(), 1 + random.nextInt(120)));
                Map<String, Long> bounds = new HashMap<>();
                batch.forEach(event -> bounds.merge(event.streamId(), event.position(), Math::max));
                connection.setAutoCommit(false);
                new Projector(new MemoryLog(events), Decryptors.NONE, PROJECTIONS, epochs)
                        .advance(LiveTables.over(connection), "public", bounds);
                connection.commit();
                batch.clear();
            }
        }
    }
}
