package io.showroom.eventlog.write;

import java.util.List;
import java.util.function.Consumer;
import org.axonframework.eventhandling.DomainEventMessage;

/** Reads all streams of the event log once, wherever it is kept, to build data derived from all of them. */
public interface StreamReader {

    /**
     * Passes the whole streams of a type to a consumer, in ascending order of their identifiers, several at a time.
     * Events recorded meanwhile may or may not be included.
     *
     * @param type type of the streams, as in {@code @Aggregate}
     * @param streamId identifier after which to begin; empty for all streams
     * @param some receives the next streams, each with its events in order
     */
    void after(String type, String streamId, Consumer<List<List<? extends DomainEventMessage<?>>>> some);
}
