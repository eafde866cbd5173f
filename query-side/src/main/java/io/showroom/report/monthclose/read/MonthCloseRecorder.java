package io.showroom.report.monthclose.read;

import io.showroom.eventlog.read.ReadModelProcessing;
import io.showroom.monthclose.events.MonthClosed;
import io.showroom.prospect.events.EventMetadata;
import java.time.Instant;
import java.time.ZoneOffset;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The event handler that stores closed months. It is idempotent: handling an event twice changes nothing. */
@Component
@ProcessingGroup(ReadModelProcessing.GROUP)
class MonthCloseRecorder {

    private final JdbcClient database;

    MonthCloseRecorder(JdbcClient database) {
        this.database = database;
    }

    @EventHandler
    void on(
            MonthClosed event,
            @Timestamp Instant recordedAt,
            @MetaDataValue(EventMetadata.ACTOR) @Nullable String actor) {
        database.sql("""
                        INSERT INTO month_close (store, month, position, digest, figures, closed_by, closed_at)
                        VALUES (:store, :month, :position, :digest, :figures, :by, :at)
                        ON CONFLICT (store, month) DO NOTHING
                        """)
                .param("store", event.store())
                .param("month", event.month().atDay(1))
                .param("position", event.position())
                .param("digest", event.digest())
                .param("figures", event.figures())
                .param("by", actor)
                .param("at", recordedAt.atOffset(ZoneOffset.UTC))
                .update();
    }
}
