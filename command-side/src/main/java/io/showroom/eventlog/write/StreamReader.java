package io.showroom.eventlog.write;

import java.util.List;
import java.util.function.Consumer;
import org.axonframework.eventhandling.DomainEventMessage;

/** Goes once through the streams of the event log, wherever it is kept, for what is made of all of them. */
public interface StreamReader {

    /**
     * Gives the streams of a kind that come after one, whole, in ascending order of their identifiers, some at a time.
     * What is recorded meanwhile may or may not be among them.
     *
     * @param type kind of the streams, as in {@code @Aggregate}
     * @param streamId the stream behind which to begin; empty for all of them
     * @param some takes the next ones, each with its events in order
     */
    void after(String type, String streamId, Consumer<List<List<? extends DomainEventMessage<?>>>> some);
}
