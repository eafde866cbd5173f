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
 * Carries out the rows of an import that were laid aside, by prospect and time, and says how far it is. Memory stays
 * the same for any number of them.
 */
@Component
record StagedRowExecutor(DataSource database, ImportTables tables, ProspectActs prospects, LogEnd log) {

    private static final int SAY_EVERY = 1_000;
    private static final int AT_ONCE = 2_000;

    /** The header of the file that the rows came from. */
    <C extends Enum<C> & FileColumn> FileHeader<C> header(ImportExecutor.Job job, Class<C> kind) {
        return tables.header(job.id())
                .map(job.seal()::open)
                .map(names -> FileHeader.read(names, kind))
                .orElseThrow(() -> Rejection.malformed("interrupted", null));
    }

    /**
     * Carries out all rows; those that were taken in before count as taken in and do nothing.
     *
     * @throws Rejection if rows are missing, because the database itself broke down meanwhile
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

    /** Gives the run one row after the other; false if the program is about to end before the last one. */
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
            throw new IllegalStateException("rows laid aside could not be read", e);
        }
    }

    private void say(ImportExecutor.Job job, ImportRun run, long startedAt) {
        tables.rejects().add(job.id(), run.takeRejects());
        tables.carriedOut(job.id(), run.accepted(), ImportRun.perSecond(run.accepted(), startedAt));
    }

    /** Where all of it can be seen; of what was done before the process ended, only that it is in the log by now. */
    private @Nullable Long position(ImportExecutor.Job job, ImportRun run) {
        return job.again() ? job.<Long>once(log::position) : run.position();
    }
}
