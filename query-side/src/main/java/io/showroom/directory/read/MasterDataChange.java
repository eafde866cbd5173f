package io.showroom.directory.read;

import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.prospect.events.EventMetadata;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event of master data.
 *
 * @param sequence sequence number in the stream, from 0
 * @param type name of the event
 * @param recordedAt system time
 * @param actor user key of the acting user
 * @param data its fields without encrypted personal texts
 */
record MasterDataChange(
        long sequence,
        String type,
        Instant recordedAt,
        @Nullable String actor,
        Map<String, Object> data) {

    static MasterDataChange of(RecordedEvent event) {
        Map<String, Object> data = new LinkedHashMap<>();
        for (RecordComponent field : event.payload().getClass().getRecordComponents()) {
            Object value = value(event.payload(), field);
            if (value != null && !field.getName().equals("sealed")) {
                data.put(field.getName(), value);
            }
        }
        return new MasterDataChange(
                event.sequence(),
                event.payload().getClass().getSimpleName(),
                event.recordedAt(),
                event.metadata().get(EventMetadata.ACTOR),
                data);
    }

    private static @Nullable Object value(Object payload, RecordComponent field) {
        try {
            return field.getAccessor().invoke(payload);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + field, e);
        }
    }
}
