package io.showroom.projection.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.showroom.eventlog.read.LogBound;
import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.prospect.events.PersonalDataErased;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.testing.AllProjections;
import io.showroom.testing.MemoryLog;
import io.showroom.testing.RandomHistory;
import io.showroom.testing.Stream;
import io.showroom.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * As-of tables from the nearest epoch equal those of a walk over the whole log, and the tables as they were when no
 * more was recorded: for any position and instant, random histories with late entries, corrections, cancellations,
 * hand-overs and erasures, writers with different clocks, live batches or a rebuild, up to the end or not, and epochs
 * of any length.
 */
class HistoryTest {

    private static final HikariDataSource DATABASE = TestDatabase.fresh();
    private static final List<Projection> PROJECTIONS = AllProjections.all();
    private static final int MOMENTS = 6;

    private final Contents contents = new Contents(DATABASE);

    @Property(tries = 6)
    void asOfTablesEqualTheWalkAndTheFormerTables(@ForAll long seed) throws SQLException {
        Random random = new Random(seed);
        List<RecordedEvent> events = recorded(RandomHistory.of(seed, 15 + random.nextInt(20)), random);
        Epochs epochs = new Epochs(List.of(1, 7, 40, 150, 100_000).get(random.nextInt(5)));
        long end = events.getLast().position();
        List<LogBound> moments = moments(events, random);
        List<Map<String, List<String>>> held = new ArrayList<>();
        for (LogBound moment : moments) {
            LiveTables.withTables(
                    DATABASE, events.stream().filter(moment::includes).toList(), PROJECTIONS, tables -> {});
            held.add(tables());
        }
        long token = random.nextInt(3) == 0
                ? events.get(random.nextInt(events.size())).position()
                : end;
        ReadModels readModels = filled(events, token, epochs, random);
        Map<String, List<String>> now = tables();
        for (int i = 0; i < moments.size(); i++) {
            LogBound moment = moments.get(i);
            @Nullable Set<String> stores = random.nextBoolean() ? null : Set.of("S1");
            Map<String, List<String>> near = asked(readModels, moment, stores);
            readModels.walkTheWholeLog(true);
            Map<String, List<String>> walked = asked(readModels, moment, stores);
            readModels.walkTheWholeLog(false);
            assertThat(near)
                    .as("seed %d, epochs of %d, %s", seed, epochs.length(), moment)
                    .isEqualTo(walked);
            if (stores == null) {
                assertThat(near).isEqualTo(held.get(i));
            }
        }
        assertThat(tables()).isEqualTo(now);
    }

    /** Returns the tables as of a bound, restricted to some stores where rows have a store. */
    private Map<String, List<String>> asked(ReadModels readModels, LogBound moment, @Nullable Set<String> stores) {
        Set<String> names = PROJECTIONS.stream().map(Projection::table).collect(Collectors.toSet());
        return readModels.asOf(
                moment,
                new RequiredTables(names, stores, null),
                sums -> stores == null ? tables() : contents.of(PROJECTIONS, "S1"));
    }

    private Map<String, List<String>> tables() {
        return contents.of(PROJECTIONS);
    }

    private static ReadModels filled(List<RecordedEvent> events, long token, Epochs epochs, Random random)
            throws SQLException {
        MemoryLog log = new MemoryLog(events);
        List<RecordedEvent> known =
                events.stream().filter(event -> event.position() <= token).toList();
        LiveTables.withTables(DATABASE, List.of(events.getFirst()), PROJECTIONS, tables -> {});
        try (Connection connection = DATABASE.getConnection()) {
            new JdbcTemplate(DATABASE)
                    .execute("TRUNCATE read_model_progress, read_model_epoch, "
                            + PROJECTIONS.stream().map(Projection::table).collect(Collectors.joining(", ")));
            if (random.nextInt(3) == 0) {
                new Rebuild(new MemoryLog(known), Decryptors.NONE, PROJECTIONS, epochs)
                        .swap(LiveTables.over(connection), (prospects, count, rows) -> {});
            } else {
                live(connection, log, known, epochs, random);
            }
        }
        return ReadModelsOf.tables(DATABASE, events, PROJECTIONS, epochs, token);
    }

    private static void live(
            Connection connection, MemoryLog log, List<RecordedEvent> events, Epochs epochs, Random random)
            throws SQLException {
        Projector projector = new Projector(log, Decryptors.NONE, PROJECTIONS, epochs);
        connection.setAutoCommit(false);
        for (int from = 0; from < events.size(); ) {
            int to = Math.min(events.size(), from + 1 + random.nextInt(120));
            Map<String, Long> bounds = new HashMap<>();
            events.subList(from, to).forEach(event -> bounds.merge(event.streamId(), event.position(), Math::max));
            projector.advance(LiveTables.over(connection), "public", bounds);
            connection.commit();
            from = to;
        }
        connection.setAutoCommit(true);
    }

    private static List<LogBound> moments(List<RecordedEvent> events, Random random) {
        List<LogBound> moments = new ArrayList<>();
        long end = events.getLast().position();
        moments.add(new LogBound(Long.MAX_VALUE, Stream.recordedAt(0)));
        moments.add(new LogBound(Long.MAX_VALUE, Stream.recordedAt(2 * end)));
        for (int i = 0; i < MOMENTS; i++) {
            RecordedEvent any = events.get(random.nextInt(events.size()));
            Instant instant = any.recordedAt();
            moments.add(
                    random.nextInt(3) == 0 ? LogBound.position(any.position()) : new LogBound(Long.MAX_VALUE, instant));
        }
        return moments;
    }

    /** Some clocks are wrong, and some persons are erased. */
    private static List<RecordedEvent> recorded(List<RecordedEvent> history, Random random) {
        int skew = List.of(1, 20, 400).get(random.nextInt(3));
        Map<String, Long> streams = new HashMap<>();
        Set<String> erased = new HashSet<>();
        List<RecordedEvent> events = new ArrayList<>();
        for (RecordedEvent event : history) {
            if (erased.contains(event.streamId())) {
                continue;
            }
            long sequence = streams.merge(event.streamId(), 1L, Long::sum) - 1;
            events.add(new RecordedEvent(
                    event.position() * 2,
                    event.eventId(),
                    event.streamId(),
                    sequence,
                    Stream.recordedAt(event.position() * 2 + random.nextInt(skew)),
                    event.payload(),
                    event.metadata()));
            if (random.nextInt(60) == 0) {
                erased.add(event.streamId());
                Instant at = Stream.recordedAt(event.position() * 2 + 1);
                events.add(new RecordedEvent(
                        event.position() * 2 + 1,
                        "erased-" + event.streamId(),
                        event.streamId(),
                        streams.merge(event.streamId(), 1L, Long::sum) - 1,
                        at,
                        new PersonalDataErased(
                                event.streamId(), ((ProspectEvent) event.payload()).store(), at, null, false, null),
                        event.metadata()));
            }
        }
        return events;
    }
}
