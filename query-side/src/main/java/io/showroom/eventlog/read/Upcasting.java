package io.showroom.eventlog.read;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;

/** Slow path for events of older revisions: the same upcasters that Axon uses when it reads. */
record Upcasting(EventUpcaster upcasters, Serializer serializer) {

    /**
     * Returns the event in its current revision: usually one event, none if upcasters drop it, several if they split
     * it.
     */
    List<RecordedEvent> events(StoredRow row) {
        var entry = row.entry("");
        return upcasters
                .upcast(Stream.of(new InitialEventRepresentation(entry, serializer)))
                .map(today -> new RecordedEvent(
                        row.position(),
                        row.eventId(),
                        row.streamId(),
                        row.sequence(),
                        row.recordedAt(),
                        payload(today),
                        texts(today)))
                .toList();
    }

    private Object payload(IntermediateEventRepresentation today) {
        return serializer.deserialize(today.getData());
    }

    private static Map<String, String> texts(IntermediateEventRepresentation today) {
        Map<String, String> texts = new TreeMap<>();
        today.getMetaData().getObject().forEach((name, value) -> texts.put(name, String.valueOf(value)));
        return texts;
    }
}
