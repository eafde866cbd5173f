package io.showroom.importing.write;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Imports whose file was still being read when its process ended: they come to their end, and their rows are forgotten.
 */
record InterruptedImports(JdbcTemplate jdbc, Clock clock, ErasuresDuringImports erased) {

    /** Files that a process of this installation was reading when it ended are gone; they can be sent again. */
    void endOf(String reader) {
        end("reader = ?", reader);
    }

    /** The same of all that were begun before a moment, wherever. */
    void endSince(Instant moment) {
        end("started_at < ?", Timestamp.from(moment));
    }

    private void end(String which, Object value) {
        jdbc.update("""
                update import_job
                   set state = 'FAILED', phase = null, error = 'interrupted', finished_at = ?
                 where state = 'RUNNING' and phase = 'READING' and\s""" + which, Timestamp.from(clock.instant()), value);
        jdbc.update("""
                delete from import_row
                 where import_id not in (select id from import_job where state = 'RUNNING')
                """);
        erased.forget();
    }
}
