package io.showroom.projection.read;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Repository of the rebuilds, in a table shared by all nodes. */
@Component
record RebuildJournal(JdbcTemplate jdbc, Clock clock) {

    void started(String id, String by, long position) {
        String sql = """
                INSERT INTO read_model_rebuild (id, state, started_by, started_at, position)
                VALUES (?, 'RUNNING', ?, ?, ?)
                """;
        jdbc.update(sql, id, by, now(), position);
    }

    void progressed(String id, long prospects, long events, long rows) {
        jdbc.update(
                "UPDATE read_model_rebuild SET prospects = ?, events = ?, row_count = ? WHERE id = ?",
                prospects,
                events,
                rows,
                id);
    }

    void finished(String id, String state, @Nullable String problem) {
        jdbc.update(
                "UPDATE read_model_rebuild SET state = ?, finished_at = ?, problem = ? WHERE id = ?",
                state,
                now(),
                problem,
                id);
    }

    /**
     * Marks rebuilds whose process ended as failed. To be called while no rebuild is running, or by the one that
     * starts.
     */
    void endInterrupted() {
        String sql = """
                UPDATE read_model_rebuild SET state = 'FAILED', finished_at = ?, problem = 'interrupted'
                WHERE state = 'RUNNING'
                """;
        jdbc.update(sql, now());
    }

    Optional<Status> read(String id) {
        String sql = """
                SELECT id, state, position, prospects, events, row_count AS rows, problem
                FROM read_model_rebuild WHERE id = ?
                """;
        return jdbc.query(sql, ReadModelTable.reader(Status.class), id).stream().findFirst();
    }

    /** Returns the number of rebuilds in a state, over all nodes. */
    long count(String state) {
        Long count = jdbc.queryForObject("SELECT count(*) FROM read_model_rebuild WHERE state = ?", Long.class, state);
        return count == null ? 0 : count;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    /**
     * Progress of a rebuild.
     *
     * @param id its id
     * @param state RUNNING, DONE or FAILED
     * @param position the log's position at its start; later events are included when it is done
     * @param prospects prospects processed
     * @param events their events
     * @param rows rows written so far
     * @param problem failure; null for none
     */
    record Status(
            String id,
            String state,
            long position,
            long prospects,
            long events,
            long rows,
            @Nullable String problem) {

        boolean running() {
            return state.equals("RUNNING");
        }

        /**
         * Returns the progress for the log; before the first prospects are processed, the database sorts the log by
         * prospect.
         */
        String said() {
            return events == 0
                    ? "the database sorts the log up to position " + position + ", no event is taken in yet"
                    : events + " events so far, of a log up to position " + position;
        }
    }
}
