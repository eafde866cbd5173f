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
 * Accepts imports: reads their files on the node that received them, one at a time, and stages the rows in the
 * database, from where {@link ImportQueue} executes them.
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

    /**
     * Ends the imports that another process of this installation was reading when it ended; imports of other
     * installations continue.
     */
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @EventListener(ApplicationReadyEvent.class)
    void tidyUp() {
        tables.interrupted().endOf(uploads.installation());
    }

    @PreDestroy
    void stop() throws InterruptedException {
        reader.shutdownNow();
        if (!reader.awaitTermination(5, TimeUnit.SECONDS)) {
            LOG.info("An import is still running while the system stops");
        }
    }

    /**
     * Starts an import of a file and deletes the file once it is read; returns the id of the job.
     *
     * @param leaveOutHidden whether to skip rows that the file hides
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
     * Starts an import whose rows are to be read first.
     *
     * @param reading stages the rows
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
     * Starts an import whose rows are in the database already.
     *
     * @return id of the job
     */
    public String start(Actor actor, boolean dryRun, ImportPlan plan) {
        String id = "I-" + ids.get();
        tables.start(id, actor.user(), dryRun, plan, uploads.installation(), PersonalDataCipher.newKey());
        queue.ready(id);
        return id;
    }

    /** Reads the rows of an import. */
    interface Reading {

        /**
         * Stages the valid rows and stores the others as rejected.
         *
         * @param id id of the job
         * @param seal encrypts the job's rows
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
