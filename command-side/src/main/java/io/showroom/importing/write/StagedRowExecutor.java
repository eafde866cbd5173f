package io.showroom.importing.write;

import io.showroom.commandapi.Rejection;
import io.showroom.eventlog.write.LogEnd;
import io.showroom.importing.write.ImportRun.StagedRow;
import io.showroom.prospect.write.DecisionContexts;
import io.showroom.prospect.write.ProspectActs;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Executes the staged rows of an import, ordered by prospect and time, and records its progress. Memory use does not
 * depend on their number.
 */
@Component
record StagedRowExecutor(DataSource database, ImportTables tables, ProspectActs prospects, LogEnd log) {

    private static final int SAY_EVERY = 1_000;
    private static final int AT_ONCE = 2_000;

    /** Returns the header of the file that the rows came from. */
    <C extends Enum<C> & FileColumn> FileHeader<C> header(ImportExecutor.Job job, Class<C> kind) {
        return tables.header(job.id())
                .map(job.seal()::open)
                .map(names -> FileHeader.read(names, kind))
                .orElseThrow(() -> Rejection.malformed("interrupted", null));
    }

    /**
     * Executes all rows; those already imported count as accepted and change nothing.
     *
     * @throws Rejection if staged rows were lost by a crash of the database
     */
    void carryOut(ImportExecutor.Job job, ImportRun.Acts acts, DecisionContexts contexts) {
        if (tables.rowsAreMissing(job.id())) {
            throw Rejection.malformed("interrupted", null);
        }
        ImportRun run = new ImportRun(job, acts, prospects, contexts);
        long startedAt = System.nanoTime();
        if (!allTaken(job, run, startedAt)) {
            return;
        }
        run.flush();
        say(job, run, startedAt);
        tables.finish(job.id(), ImportJob.DONE, null, job.dryRun() ? null : position(job, run));
    }

    /** Passes the rows to the run one at a time; returns false if the process is about to end before the last one. */
    private boolean allTaken(ImportExecutor.Job job, ImportRun run, long startedAt) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                JdbcTemplate own = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
                own.setFetchSize(AT_ONCE);
                return Boolean.TRUE.equals(own.query(
                        """
                        select stream_id, occurred_at, line, act, sealed
                          from import_row
                         where import_id = ?
                         order by stream_id, occurred_at, line
                        """,
                        row -> {
                            for (long seen = 1; row.next(); seen++) {
                                run.row(new StagedRow(
                                        row.getString(1),
                                        row.getObject(2, OffsetDateTime.class).toInstant(),
                                        row.getLong(3),
                                        row.getString(4),
                                        row.getString(5)));
                                if (seen % SAY_EVERY == 0) {
                                    say(job, run, startedAt);
                                    if (job.stopping().getAsBoolean()) {
                                        return false;
                                    }
                                }
                            }
                            return true;
                        },
                        job.id()));
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("staged rows could not be read", e);
        }
    }

    private void say(ImportExecutor.Job job, ImportRun run, long startedAt) {
        tables.rejects().add(job.id(), run.takeRejects());
        tables.carriedOut(job.id(), run.accepted(), ImportRun.perSecond(run.accepted(), startedAt));
    }

    /**
     * Returns a position at or after all its events. If the import was begun before, earlier events have no known
     * position; the end of the log is an upper bound.
     */
    private @Nullable Long position(ImportExecutor.Job job, ImportRun run) {
        return job.again() ? job.<Long>once(log::position) : run.position();
    }
}
