package io.showroom.importing.write;

import io.showroom.importing.write.file.UploadBounds;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets, every hour, the rows that people brought and that were kept long enough; any node may. */
@Component
@EnableScheduling
@EnableConfigurationProperties({KeptRows.class, UploadBounds.class})
class Forgetting {

    private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);

    private final ImportTables tables;
    private final KeptRows kept;
    private final Clock clock;

    Forgetting(ImportTables tables, KeptRows kept, Clock clock) {
        this.tables = tables;
        this.kept = kept;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
    void forget() {
        Instant now = clock.instant();
        int rows = tables.forgetRejects(now.minus(kept.rejectsKept()));
        int lists = tables.forgetLists(now.minus(kept.listsKept()));
        if (rows + lists > 0) {
            LOG.info("{} refused rows and {} lists were kept long enough and are gone", rows, lists);
        }
    }
}
