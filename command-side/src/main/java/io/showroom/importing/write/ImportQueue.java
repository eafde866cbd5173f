package io.showroom.importing.write;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.showroom.commandapi.Rejection;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Executes imports one at a time over all nodes, the oldest first. Due imports are stored in the database; the
 * executing process holds an advisory lock that ends with it.
 */
@Component
class ImportQueue {

    static final String TASK = "import";

    private static final Logger LOG = LoggerFactory.getLogger(ImportQueue.class);

    /** The upper 16 bits are those of the import's locks, different from those of the event log's own locks. */
    private static final long CARRYING_OUT = (21323L << 48) | 1;

    /** An import that ends the process each time is not restarted for ever. */
    private static final int MOST_BEGINNINGS = 4;

    private final ImportTables tables;
    private final ObjectProvider<ImportExecutor> kinds;
    private final ObjectProvider<SchedulerClient> scheduler;
    private final DataSource database;
    private final Clock clock;
    private volatile boolean stopping;

    ImportQueue(
            ImportTables tables,
            ObjectProvider<ImportExecutor> kinds,
            ObjectProvider<SchedulerClient> scheduler,
            DataSource database,
            Clock clock) {
        this.tables = tables;
        this.kinds = kinds;
        this.scheduler = scheduler;
        this.database = database;
        this.clock = clock;
    }

    /** Queues an import whose rows are staged. */
    void ready(String id) {
        tables.ready(id);
        due(id);
    }

    /** Schedules queued imports at start-up, in case a process ended between storing and scheduling one. */
    @EventListener(ApplicationReadyEvent.class)
    void remember() {
        tables.waiting().forEach(this::due);
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping = true;
    }

    boolean isStopping() {
        return stopping;
    }

    private void due(String id) {
        scheduler.getObject().scheduleIfNotExists(new TaskInstance<Void>(TASK, id), clock.instant());
    }

    /**
     * Executes the queued imports, unless another process does.
     *
     * @return whether this import has ended; if not, it is to be called again
     */
    boolean carryOut(String id) {
        try (Connection place = database.getConnection()) {
            if (!lock(place, "select pg_try_advisory_lock(?)")) {
                return tables.hasEnded(id);
            }
            try {
                Optional<String> next = tables.next();
                while (next.isPresent() && !stopping) {
                    one(next.get());
                    next = tables.next();
                }
            } finally {
                lock(place, "select pg_advisory_unlock(?)");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot carry out imports", e);
        }
        return tables.hasEnded(id);
    }

    private void one(String id) {
        int begun = tables.begin(id);
        try {
            if (begun > MOST_BEGINNINGS) {
                throw Rejection.malformed("interrupted", null);
            }
            ImportTables.Kept kept = tables.kept(id).orElseThrow(() -> Rejection.malformed("interrupted", null));
            ImportExecutor.Job job = new ImportExecutor.Job(
                    id,
                    kept.plan(),
                    kept.plan().actor(kept.startedBy()),
                    kept.dryRun(),
                    begun > 1,
                    new RowCipher(tables.key(id), id),
                    this::isStopping,
                    code -> tables.waitsFor(id, code));
            of(kept.plan().kind()).carryOut(job);
        } catch (Throwable e) {
            failed(id, e);
        }
    }

    private ImportExecutor of(ImportPlan.Kind kind) {
        List<ImportExecutor> all =
                kinds.stream().filter(one -> one.kind() == kind).toList();
        return all.getFirst();
    }

    /**
     * Records the failure of an import, whatever it is, out of memory and stack overflow included, so that the user
     * sees it.
     */
    void failed(String id, Throwable e) {
        if (stopping) {
            LOG.info("Import {} is interrupted", id);
            return;
        }
        if (e instanceof Rejection rejection) {
            tables.fail(id, rejection.reason());
            return;
        }
        LOG.error("Import {} failed", id, e);
        String code = e instanceof VirtualMachineError ? "importTooMuch" : "importFault";
        tables.fail(id, Rejection.malformed(code, null).reason());
    }

    private static boolean lock(Connection place, String sql) {
        return JdbcClient.create(new SingleConnectionDataSource(place, true))
                .sql(sql)
                .param(CARRYING_OUT)
                .query(Boolean.class)
                .single();
    }
}
