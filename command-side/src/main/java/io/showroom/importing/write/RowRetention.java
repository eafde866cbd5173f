package io.showroom.importing.write;

import io.showroom.importing.write.file.UploadBounds;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Deletes imported rows after their retention, every hour, on any one node. */
@Component
@EnableConfigurationProperties({KeptRows.class, UploadBounds.class})
record RowRetention(ImportTables tables, KeptRows kept, Clock clock) {

    private static final Logger LOG = LoggerFactory.getLogger(RowRetention.class);

    /** Reading a file cannot take longer: its node ended and did not return. */
    private static final Duration LONGEST_READING = Duration.ofDays(1);

    void forget() {
        Instant now = clock.instant();
        tables.interrupted().endSince(now.minus(LONGEST_READING));
        int rows = tables.rejects().forget(now.minus(kept.rejectsKept()));
        int lists = tables.forgetLists(now.minus(kept.listsKept()));
        if (rows + lists > 0) {
            LOG.info("{} rejected rows and {} lists were deleted after their retention", rows, lists);
        }
    }
}
