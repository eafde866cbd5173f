package io.showroom.importing.write;

import io.showroom.staff.Actor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Imports the file given at start-up ({@code --import}), creating all master data that it names; the file stays. */
@Component
@ConditionalOnProperty("showroom.import-file")
final class ImportAtStart {

    private static final Logger LOG = LoggerFactory.getLogger(ImportAtStart.class);

    private final HistoryImport history;
    private final Uploads uploads;
    private final Path file;

    ImportAtStart(HistoryImport history, Uploads uploads, @Value("${showroom.import-file}") Path file) {
        this.history = history;
        this.uploads = uploads;
        this.file = file;
    }

    @Order
    @EventListener(ApplicationReadyEvent.class)
    void begin() throws IOException {
        Path taken = uploads.place();
        Files.copy(file, taken, StandardCopyOption.REPLACE_EXISTING);
        String id = history.start(taken, Actor.SYSTEM, false, false, EnumSet.allOf(CreatableMasterData.class));
        LOG.info("Importing {}; GET /api/imports/{} returns its state", file, id);
    }
}
