package io.showroom.deploy.move;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.connector.AxonServerConnection;
import io.axoniq.axonserver.connector.AxonServerConnectionFactory;
import io.axoniq.axonserver.connector.impl.ServerAddress;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.event.Event;
import io.showroom.eventlog.read.AxonServerLog;
import io.showroom.eventlog.read.RemoteEvent;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Connection to the Axon Server that receives the events of a move. */
final class AxonServerTarget extends AxonServerLog implements GrowingLog, AutoCloseable {

    private static final String DEFAULT_CONTEXT = "default";

    private final AxonServerConnectionFactory factory;

    private AxonServerTarget(AxonServerConnectionFactory factory, AxonServerConnection connection) {
        super(connection::eventChannel);
        this.factory = factory;
    }

    /**
     * Connects.
     *
     * @param address {@code HOST:PORT}
     * @param environment may contain the access token and the context
     */
    static AxonServerTarget connect(HostAndPort address, Map<String, String> environment) {
        AxonServerConnectionFactory.Builder builder = AxonServerConnectionFactory.forClient("showroom-move")
                .routingServers(new ServerAddress(address.host(), address.port()));
        String token = set(environment.get("SHOWROOM_AXON_TOKEN"));
        if (token != null) {
            builder.token(token);
        }
        String context = set(environment.get("SHOWROOM_AXON_CONTEXT"));
        AxonServerConnectionFactory factory = builder.build();
        return new AxonServerTarget(factory, factory.connect(context == null ? DEFAULT_CONTEXT : context));
    }

    @Override
    public void append(List<RemoteEvent> events) throws IOException {
        answer(channel()
                .appendEvents(events.stream().map(AxonServerTarget::event).toArray(Event[]::new)));
    }

    @Override
    public void close() {
        factory.shutdown();
    }

    private static Event event(RemoteEvent event) {
        Event.Builder builder = Event.newBuilder()
                .setMessageIdentifier(event.eventId())
                .setTimestamp(event.millis())
                .setPayload(SerializedObject.newBuilder()
                        .setType(event.payloadType())
                        .setRevision(event.revision())
                        .setData(ByteString.copyFrom(event.payload())));
        if (!event.type().isEmpty()) {
            builder.setAggregateIdentifier(event.streamId())
                    .setAggregateSequenceNumber(event.sequence())
                    .setAggregateType(event.type());
        }
        event.metadata().forEach((name, value) -> builder.putMetaData(name, value(value)));
        return builder.build();
    }

    private static MetaDataValue value(Object value) {
        MetaDataValue.Builder builder = MetaDataValue.newBuilder();
        return switch (value) {
            case Long number -> builder.setNumberValue(number).build();
            case Double number -> builder.setDoubleValue(number).build();
            case Boolean truth -> builder.setBooleanValue(truth).build();
            default -> builder.setTextValue(value.toString()).build();
        };
    }

    private static @Nullable String set(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
