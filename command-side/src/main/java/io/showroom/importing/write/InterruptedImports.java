package io.showroom.importing.write;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.JdbcTemplate;

/** Ends imports whose process ended while reading their file, and deletes their rows. */
record InterruptedImports(JdbcTemplate jdbc, Clock clock, ErasuresDuringImports erased) {

    /**
     * Ends the imports that a former process of this installation was reading; their files are gone and can be sent
     * again.
     */
    void endOf(String reader) {
        end("reader = ?", reader);
    }

    /** Ends the imports still being read that were started before an instant, on any installation. */
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
