package io.showroom.importing.write;

import io.showroom.personaldata.PersonalDataCipher;
import io.showroom.staff.Actor;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.crypto.SecretKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Takes imports on: reads their files where they lie, one after the other, and lays the rows into the database, from
 * where {@link ImportQueue} has them carried out.
 */
@Component
public class Imports {

    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);

    private final ImportTables tables;
    private final Staging staging;
    private final ImportQueue queue;
    private final Uploads uploads;
    private final Supplier<UUID> ids;
    private final ExecutorService reader =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("import").factory());

    Imports(ImportTables tables, Staging staging, ImportQueue queue, Uploads uploads, Supplier<UUID> ids) {
        this.tables = tables;
        this.staging = staging;
        this.queue = queue;
        this.uploads = uploads;
        this.ids = ids;
    }

    /** What another process of this installation was reading when it ended; other installations go on. */
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @EventListener(ApplicationReadyEvent.class)
    void tidyUp() {
        tables.interrupted().endOf(uploads.installation());
    }

    @PreDestroy
    void stop() throws InterruptedException {
        reader.shutdownNow();
        if (!reader.awaitTermination(5, TimeUnit.SECONDS)) {
            LOG.info("An import is still at its last rows while the system stops");
        }
    }

    /**
     * Takes a file over whose rows mean something, and deletes it once it is read; rows that it hides can be left out.
     */
    String start(
            Path file,
            Actor actor,
            boolean dryRun,
            boolean leaveOutHidden,
            ImportPlan plan,
            Staging.Meaning<?> meaning) {
        return start(actor, dryRun, plan, (id, seal) -> {
            try {
                staging.read(file, leaveOutHidden, id, seal, meaning);
            } finally {
                delete(file);
            }
        });
    }

    /**
     * Takes an import on whose rows are to be read first.
     *
     * @param reading lays the rows aside
     * @return id of the job
     */
    String start(Actor actor, boolean dryRun, ImportPlan plan, Reading reading) {
        String id = "I-" + ids.get();
        SecretKey key = PersonalDataCipher.newKey();
        tables.start(id, actor.user(), dryRun, plan, uploads.installation(), key);
        reader.execute(() -> {
            try {
                reading.read(id, new RowCipher(key, id));
                queue.ready(id);
            } catch (Throwable e) {
                queue.failed(id, e);
            }
        });
        return id;
    }

    /**
     * Takes an import on whose rows are in the database already.
     *
     * @return id of the job
     */
    public String start(Actor actor, boolean dryRun, ImportPlan plan) {
        String id = "I-" + ids.get();
        tables.start(id, actor.user(), dryRun, plan, uploads.installation(), PersonalDataCipher.newKey());
        queue.ready(id);
        return id;
    }

    /** Reads what was brought. */
    interface Reading {

        /**
         * Lays the rows aside, those that cannot be carried out as refused.
         *
         * @param id of the job
         * @param seal what keeps the job's rows secret
         */
        void read(String id, RowCipher seal);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("An imported file could not be deleted: {}", e.getClass().getSimpleName());
        }
    }
}
