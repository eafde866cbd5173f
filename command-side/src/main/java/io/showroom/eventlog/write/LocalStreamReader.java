package io.showroom.eventlog.write;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.eventhandling.DomainEventMessage;

/** Reads whole streams from this system's own log, up to 500 per query. */
record LocalStreamReader(SettledEventStorageEngine log) implements StreamReader {

    private static final int STREAMS_AT_ONCE = 500;

    @Override
    public void after(String type, String streamId, Consumer<List<List<? extends DomainEventMessage<?>>>> some) {
        String last = streamId;
        List<List<? extends DomainEventMessage<?>>> streams = next(type, last);
        while (!streams.isEmpty()) {
            some.accept(streams);
            last = streams.getLast().getFirst().getAggregateIdentifier();
            streams = next(type, last);
        }
    }

    private List<List<? extends DomainEventMessage<?>>> next(String type, String after) {
        List<List<? extends DomainEventMessage<?>>> streams = new ArrayList<>();
        List<DomainEventMessage<?>> stream = new ArrayList<>();
        for (DomainEventMessage<?> event : log.streamsAfter(type, after, STREAMS_AT_ONCE)) {
            if (!stream.isEmpty()
                    && !stream.getFirst().getAggregateIdentifier().equals(event.getAggregateIdentifier())) {
                streams.add(stream);
                stream = new ArrayList<>();
            }
            stream.add(event);
        }
        if (!stream.isEmpty()) {
            streams.add(stream);
        }
        return streams;
    }
}
