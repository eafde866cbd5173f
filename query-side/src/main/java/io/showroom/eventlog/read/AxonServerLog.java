package io.showroom.eventlog.read;

import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** The log of an Axon Server over its own protocol: bytes as stored, without deserialization and upcasters. */
public class AxonServerLog implements AxonServerRawLog {

    private static final int AHEAD = 2000;
    private static final long PATIENCE_SECONDS = 30;

    private final Supplier<EventChannel> channel;

    /**
     * Creates the log over a connection.
     *
     * @param channel returns the event channel of a context; called each time, as the channel may be replaced
     */
    public AxonServerLog(Supplier<EventChannel> channel) {
        this.channel = channel;
    }

    @Override
    public long size() throws IOException {
        return answer(channel.get().getLastToken()) + 1;
    }

    @Override
    public Walk from(long index) throws IOException {
        return new Following(channel.get().openStream(index - 1, AHEAD), index);
    }

    /** Returns the event channel. */
    protected EventChannel channel() {
        return channel.get();
    }

    /** Returns the server's answer. */
    protected static <T> T answer(CompletableFuture<T> future) throws IOException {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            String why = String.valueOf(cause == null ? null : cause.getMessage());
            throw new IOException(
                    why.startsWith("UNAVAILABLE") ? "Axon Server does not answer" : "Axon Server says " + why, e);
        } catch (TimeoutException e) {
            throw new IOException("Axon Server does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while Axon Server was asked");
        }
    }

    private static RemoteEvent read(Event event) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        event.getMetaDataMap().forEach((name, value) -> metadata.put(name, plain(value)));
        return new RemoteEvent(
                event.getAggregateType().isEmpty() ? event.getMessageIdentifier() : event.getAggregateIdentifier(),
                event.getAggregateSequenceNumber(),
                event.getAggregateType(),
                event.getMessageIdentifier(),
                event.getTimestamp(),
                event.getPayload().getType(),
                event.getPayload().getRevision(),
                event.getPayload().getData().toByteArray(),
                metadata);
    }

    private static Object plain(MetaDataValue value) {
        return switch (value.getDataCase()) {
            case TEXT_VALUE -> value.getTextValue();
            case NUMBER_VALUE -> value.getNumberValue();
            case BOOLEAN_VALUE -> value.getBooleanValue();
            case DOUBLE_VALUE -> value.getDoubleValue();
            case BYTES_VALUE -> value.getBytesValue().getData().toStringUtf8();
            case DATA_NOT_SET -> "null";
        };
    }

    private static final class Following implements Walk {

        private final EventStream stream;
        private long index;

        private Following(EventStream stream, long index) {
            this.stream = stream;
            this.index = index;
        }

        @Override
        public RemoteEvent next() throws IOException {
            try {
                EventWithToken event = stream.nextIfAvailable(PATIENCE_SECONDS, TimeUnit.SECONDS);
                if (event == null) {
                    throw new IOException("Axon Server does not give its event " + index);
                }
                if (event.getToken() != index) {
                    throw new IOException(
                            "Axon Server gave its event " + event.getToken() + " where " + index + " was expected");
                }
                index++;
                return read(event.getEvent());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted while Axon Server was asked");
            } catch (RuntimeException e) {
                throw new IOException("Axon Server does not give its event " + index + " (" + e.getMessage() + ")", e);
            }
        }

        @Override
        public void close() {
            stream.close();
        }
    }
}
