package io.showroom.eventlog.read;

import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads streams by their ids; each is read and decoded only once as long as it is cached. */
final class StreamsById {

    /** Approximate memory of an event besides its texts, in bytes. */
    private static final int BESIDES = 200;

    private static final String ENDS = """
            SELECT one.id, theirs.sequence_number, theirs.event_identifier
            FROM unnest(?) AS one (id)
                CROSS JOIN LATERAL (SELECT sequence_number, event_identifier
                                    FROM domain_event
                                    WHERE aggregate_identifier = one.id
                                    ORDER BY sequence_number DESC
                                    LIMIT 1) AS theirs
            """;

    private final JdbcTemplate jdbc;
    private final EventRows stored;
    private final StreamCache remembered = new StreamCache();

    StreamsById(JdbcTemplate jdbc, EventRows stored) {
        this.jdbc = jdbc;
        this.stored = stored;
    }

    /** Returns streams within a bound, as of the caller's transaction; streams without events within it are absent. */
    Map<String, List<RecordedEvent>> of(Collection<String> ids, LogBound bound) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<String, List<RecordedEvent>> streams = HashMap.newHashMap(ids.size());
        Map<String, StreamCache.CachedStream> known = remembered.of(ids);
        ends(known.keySet()).forEach((id, end) -> {
            List<RecordedEvent> events = Objects.requireNonNull(known.get(id)).upTo(end);
            if (events != null) {
                streams.put(id, events);
            }
        });
        readOthers(ids, Long.MAX_VALUE, streams);
        streams.replaceAll((id, events) -> within(events, bound));
        streams.values().removeIf(List::isEmpty);
        return streams;
    }

    /**
     * Returns streams up to a settled position. The events of a stream are in the order of their positions, so a stream
     * cached up to that position or further is complete, and its end need not be queried.
     */
    Map<String, List<RecordedEvent>> upTo(long settled, Collection<String> ids) {
        Map<String, List<RecordedEvent>> streams = remembered.upTo(settled, ids);
        readOthers(ids, settled, streams);
        LogBound bound = LogBound.position(settled);
        streams.replaceAll((id, events) -> bound.includes(events.getLast()) ? events : within(events, bound));
        streams.values().removeIf(List::isEmpty);
        return streams;
    }

    private void readOthers(Collection<String> ids, long upTo, Map<String, List<RecordedEvent>> streams) {
        Map<String, StreamCache.CachedStream> read =
                read(ids.stream().filter(id -> !streams.containsKey(id)).toList(), upTo);
        remembered.remember(read);
        read.forEach((id, whole) -> streams.put(id, whole.events()));
    }

    private static List<RecordedEvent> within(List<RecordedEvent> events, LogBound bound) {
        return events.stream().allMatch(bound::includes)
                ? events
                : events.stream().filter(bound::includes).toList();
    }

    /** Returns the last event of each stream, as of the caller's snapshot; streams without events are absent. */
    private Map<String, StreamCache.End> ends(Collection<String> ids) {
        Map<String, StreamCache.End> ends = HashMap.newHashMap(ids.size());
        if (!ids.isEmpty()) {
            jdbc.query(
                    ENDS,
                    statement -> statement.setArray(1, statement.getConnection().createArrayOf("text", ids.toArray())),
                    row -> {
                        ends.put(row.getString(1), new StreamCache.End(row.getLong(2), row.getString(3)));
                    });
        }
        return ends;
    }

    /**
     * Reads streams up to a position: rows one after the other, decoded on all cores. Sorting is done here, because
     * without ORDER BY the database can prefetch pages in physical order.
     */
    private Map<String, StreamCache.CachedStream> read(Collection<String> ids, long upTo) {
        Map<String, List<StoredRow>> rows = HashMap.newHashMap(ids.size());
        if (!ids.isEmpty()) {
            jdbc.query(
                    connection -> {
                        PreparedStatement statement =
                                PostgresEventLog.select(connection, "aggregate_identifier = ANY (?)", "");
                        statement.setArray(1, connection.createArrayOf("text", ids.toArray()));
                        PostgresEventLog.bind(statement, 2, LogBound.position(upTo));
                        return statement;
                    },
                    result -> {
                        StoredRow row = StoredRow.of(result);
                        rows.computeIfAbsent(row.streamId(), id -> new ArrayList<>())
                                .add(row);
                    });
        }
        return rows.entrySet().parallelStream()
                .collect(Collectors.toConcurrentMap(Map.Entry::getKey, stream -> whole(stream.getValue(), upTo)));
    }

    private StreamCache.CachedStream whole(List<StoredRow> rows, long upTo) {
        rows.sort(Comparator.comparingLong(StoredRow::sequence));
        List<RecordedEvent> events = new ArrayList<>(rows.size());
        int bytes = 0;
        for (StoredRow row : rows) {
            stored.add(events, row);
            bytes += row.payload().length + row.metadata().length + BESIDES;
        }
        return new StreamCache.CachedStream(
                List.copyOf(events),
                bytes,
                upTo == Long.MAX_VALUE ? rows.getLast().position() : upTo);
    }
}
