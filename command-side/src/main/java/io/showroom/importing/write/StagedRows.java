package io.showroom.importing.write;

import io.showroom.commandapi.Refused;
import io.showroom.importing.write.ImportRun.Waiting;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Carries out the rows of an import that were laid aside, by prospect and time, and says how far it is. */
@Component
final class StagedRows {

    private static final int SAY_EVERY = 1_000;

    private final LaidAside rows;
    private final ImportTables tables;
    private final EventStore log;

    StagedRows(LaidAside rows, ImportTables tables, EventStore log) {
        this.rows = rows;
        this.tables = tables;
        this.log = log;
    }

    /**
     * Carries out all rows; those that were taken in before count as taken in and do nothing.
     *
     * @throws Refused if rows are missing, because the database itself broke down meanwhile
     */
    void carryOut(Carrying.Job job, ImportRun run) {
        if (tables.rowsAreMissing(job.id())) {
            throw Refused.malformed("interrupted", null);
        }
        long startedAt = System.nanoTime();
        AtomicLong seen = new AtomicLong();
        if (!rows.forEach(job.id(), row -> taken(job, run, row, seen, startedAt))) {
            return;
        }
        run.flush();
        tables.rejects().add(job.id(), run.takeRejects());
        tables.carriedOut(job.id(), run.accepted(), perSecond(run, startedAt));
        tables.finish(job.id(), ImportJob.DONE, null, job.dryRun() ? null : position(job, run));
    }

    /** Where all of it can be seen; of what was done before the process ended, only that it is in the log by now. */
    private @Nullable Long position(Carrying.Job job, ImportRun run) {
        if (!job.again()) {
            return run.position();
        }
        TrackingToken head = log.createHeadToken();
        OptionalLong last = head == null ? OptionalLong.empty() : head.position();
        return last.isPresent() ? Long.valueOf(last.getAsLong()) : run.position();
    }

    private boolean taken(Carrying.Job job, ImportRun run, Waiting row, AtomicLong seen, long startedAt) {
        run.row(row);
        if (seen.incrementAndGet() % SAY_EVERY == 0) {
            tables.rejects().add(job.id(), run.takeRejects());
            tables.carriedOut(job.id(), run.accepted(), perSecond(run, startedAt));
            return !job.stopping().getAsBoolean();
        }
        return true;
    }

    private static long perSecond(ImportRun run, long startedAt) {
        long nanos = Math.max(1, System.nanoTime() - startedAt);
        return Math.round(run.accepted() * 1e9 / nanos);
    }
}
