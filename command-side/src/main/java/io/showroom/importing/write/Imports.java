package io.showroom.importing.write;

import io.showroom.commandapi.Acting;
import io.showroom.commandapi.Fields;
import io.showroom.commandapi.Refused;
import io.showroom.importing.write.ImportTables.Rejected;
import io.showroom.prospect.write.Desks;
import io.showroom.prospect.write.ProspectActs;
import io.showroom.staff.Actor;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Runs imports, one after the other, and says how they stand. */
@Component
public class Imports {

    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);
    private static final int ROWS_AT_ONCE = 2_000;
    private static final int KEY_BITS = 256;

    private final ImportTables tables;
    private final Staging staging;
    private final Creation creation;
    private final ProspectActs prospects;
    private final Desks desks;
    private final Fields fields;
    private final LaidAside laidAside;
    private final Supplier<UUID> ids;
    private final ZoneId newStoresZone;
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("import").factory());

    Imports(
            ImportTables tables,
            Staging staging,
            Creation creation,
            ProspectActs prospects,
            Desks desks,
            Fields fields,
            LaidAside laidAside,
            Supplier<UUID> ids,
            @Value("${showroom.new-stores-time-zone:Asia/Shanghai}") ZoneId newStoresZone) {
        this.tables = tables;
        this.staging = staging;
        this.creation = creation;
        this.prospects = prospects;
        this.desks = desks;
        this.fields = fields;
        this.laidAside = laidAside;
        this.ids = ids;
        this.newStoresZone = newStoresZone;
    }

    @Order(Ordered.HIGHEST_PRECEDENCE)
    @EventListener(ApplicationReadyEvent.class)
    void tidyUp() {
        tables.endInterrupted();
    }

    @PreDestroy
    void stop() throws InterruptedException {
        worker.shutdownNow();
        if (!worker.awaitTermination(5, TimeUnit.SECONDS)) {
            LOG.info("An import is still at its last rows while the system stops");
        }
    }

    /** Takes over the file, and deletes it once it is read. */
    String start(Path file, Actor actor, boolean dryRun, Set<Creatable> create) {
        return start(file, actor, dryRun, false, create);
    }

    /** Takes over the file, and deletes it once it is read; rows that it hides can be left out. */
    String start(Path file, Actor actor, boolean dryRun, boolean leaveOutHidden, Set<Creatable> create) {
        String id = "I-" + ids.get();
        SecretKey key = newKey();
        tables.start(id, actor.user(), dryRun, key);
        worker.execute(() -> run(id, file, leaveOutHidden, actor, dryRun, create, new RowSeal(key, id)));
        return id;
    }

    /**
     * Does some other work that brings acts in, in its turn after the imports before it; whoever asks for the job by
     * its id sees how it stands.
     *
     * @return id of the job
     */
    public String start(Actor actor, boolean dryRun, Work work) {
        String id = "I-" + ids.get();
        SecretKey key = newKey();
        tables.start(id, actor.user(), dryRun, key);
        worker.execute(() -> {
            try {
                work.carryOut(id, new RowSeal(key, id));
            } catch (Throwable e) {
                failed(id, e);
            }
        });
        return id;
    }

    /** Work that brings acts in. It tells {@link ImportTables} how far it is, and when it is over. */
    public interface Work {

        /**
         * Does all of it.
         *
         * @param id of the job
         * @param seal what keeps the job's rows secret
         */
        void carryOut(String id, RowSeal seal);
    }

    private void run(
            String id,
            Path file,
            boolean leaveOutHidden,
            Actor actor,
            boolean dryRun,
            Set<Creatable> create,
            RowSeal seal) {
        try {
            Staging.Staged staged = staging.read(
                    file,
                    leaveOutHidden,
                    id,
                    seal,
                    newStoresZone,
                    rows -> tables.progress(id, "READING", rows, 0, 0, 0));
            delete(file);
            carryOut(id, staged, actor, dryRun, create, seal);
        } catch (Throwable e) {
            failed(id, e);
        } finally {
            delete(file);
        }
    }

    /** However an import ends, whoever waits for it is told; even if the memory or the stack were too small for it. */
    private void failed(String id, Throwable e) {
        if (e instanceof Refused refused) {
            tables.fail(id, refused.reason());
            return;
        }
        LOG.error("Import {} failed", id, e);
        String code = e instanceof VirtualMachineError ? "importTooMuch" : "importFault";
        tables.fail(id, Refused.malformed(code, null).reason());
    }

    private void carryOut(
            String id, Staging.Staged staged, Actor actor, boolean dryRun, Set<Creatable> create, RowSeal seal)
            throws SQLException {
        long startedAt = System.nanoTime();
        Desks forImport = desks.with(rules -> {
            Named missing = staged.named().missing(rules, create);
            if (!dryRun) {
                creation.create(missing, newStoresZone, new Acting(actor, null, actor.user(), null));
            }
            return new Supposition(rules, dryRun ? missing : Named.nothing(), newStoresZone);
        });
        ImportRun run =
                new ImportRun(new HistoryActs(staged.header(), actor, fields), seal, !dryRun, prospects, forImport);
        Progressing told = new Progressing(staged.rejected());
        boolean all = laidAside.forEach(id, row -> {
            run.row(row);
            if (++told.seen % ROWS_AT_ONCE == 0) {
                told.rejected += keep(id, run.takeRejects());
                tables.progress(
                        id, "CARRYING_OUT", staged.rows(), run.accepted(), told.rejected, perSecond(run, startedAt));
                return !Thread.currentThread().isInterrupted();
            }
            return true;
        });
        if (!all) {
            tables.finish(id, ImportJob.FAILED, "interrupted", run.position());
            return;
        }
        run.flush();
        long rejected = told.rejected + keep(id, run.takeRejects());
        tables.progress(id, null, staged.rows(), run.accepted(), rejected, perSecond(run, startedAt));
        tables.finish(id, ImportJob.DONE, null, dryRun ? null : run.position());
    }

    private long keep(String id, List<Rejected> rejects) {
        tables.reject(id, rejects);
        return rejects.size();
    }

    /** How far an import is. */
    private static final class Progressing {

        private long seen;
        private long rejected;

        Progressing(long rejected) {
            this.rejected = rejected;
        }
    }

    private static long perSecond(ImportRun run, long startedAt) {
        long nanos = Math.max(1, System.nanoTime() - startedAt);
        return Math.round(run.accepted() * 1e9 / nanos);
    }

    private static SecretKey newKey() {
        try {
            KeyGenerator generator = KeyGenerator.getInstance("AES");
            generator.init(KEY_BITS);
            return generator.generateKey();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("AES is missing from this Java runtime", e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("An imported file could not be deleted: {}", e.getClass().getSimpleName());
        }
    }
}
