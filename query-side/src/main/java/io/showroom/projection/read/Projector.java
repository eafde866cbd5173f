package io.showroom.projection.read;

import io.showroom.eventlog.read.EventLog;
import io.showroom.eventlog.read.LogBound;
import io.showroom.eventlog.read.RecordedEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** Brings the read models of some prospects up to a position, within the caller's transaction. */
record Projector(EventLog log, Decryptors decryptors, List<Projection> projections, Epochs epochs) {

    /**
     * Processes each prospect from its present position to its bound; those already there are unchanged.
     *
     * @param jdbc in a transaction that the caller commits
     * @param schema schema of the tables
     * @param bounds target position of each prospect
     */
    void advance(JdbcTemplate jdbc, String schema, Map<String, Long> bounds) {
        ProspectProgress progress = new ProspectProgress(jdbc, schema);
        Map<String, ProspectProgress.ProgressPosition> standing = progress.lock(bounds.keySet());
        Map<String, Long> behind = new HashMap<>(bounds);
        behind.entrySet()
                .removeIf(entry -> standing.getOrDefault(entry.getKey(), ProspectProgress.ProgressPosition.NEW)
                                .position()
                        >= entry.getValue());
        if (behind.isEmpty()) {
            return;
        }
        LastChanges changes = LastChanges.of(projections);
        List<TableDifference> differences = projections.stream()
                .map(projection -> new TableDifference(projection, epochs))
                .toList();
        EpochMoments moments = new EpochMoments(epochs);
        Map<String, ProspectProgress.Reached> reached = new TreeMap<>();
        Decryptor decryptor = decryptors.of(behind.keySet());
        streams(behind).forEach((prospect, stream) -> {
            Timeline whole = Timeline.of(stream, decryptor);
            Timeline after = whole.upTo(behind.getOrDefault(prospect, 0L));
            ProspectProgress.ProgressPosition stood =
                    standing.getOrDefault(prospect, ProspectProgress.ProgressPosition.NEW);
            long stands = stood.position();
            if (after != null && after.lastPosition() > stands) {
                Timeline before = stands == 0 ? null : after.upTo(stands);
                List<RecordedEvent> news = after.recorded().stream()
                        .filter(event -> event.position() > stands)
                        .toList();
                int epoch = epochs.of(after.lastPosition());
                // Rows that are equal before and after may have differed at an epoch end between.
                boolean atOnce = news.stream().allMatch(event -> epochs.of(event.position()) == epoch);
                int[] changed = before == null ? changes.none() : changes.noted(stood.changed());
                for (int i = 0; i < projections.size(); i++) {
                    boolean moved = differences.get(i).step(before, after) || !atOnce;
                    if (moved && projections.get(i).kind() == Projection.Kind.OWN) {
                        changed[changes.place(projections.get(i))] = epoch;
                    }
                }
                news.forEach(moments::take);
                reached.put(prospect, ProspectProgress.Reached.of(after, changed));
            }
        });
        for (int i = 0; i < projections.size(); i++) {
            write(new BulkWriter(jdbc, schema, StoredProjection.of(projections.get(i))), differences.get(i));
        }
        new BulkWriter(jdbc, schema, EpochMoments.TABLE).widen(moments.rows());
        progress.advance(reached);
    }

    private Map<String, List<RecordedEvent>> streams(Map<String, Long> bounds) {
        long furthest =
                bounds.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return log.streams(bounds.keySet(), LogBound.position(furthest));
    }

    private static void write(BulkWriter writer, TableDifference difference) {
        writer.remove(difference.remove());
        writer.put(difference.put());
        writer.add(difference.measures());
    }
}
