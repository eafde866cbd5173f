package io.showroom.eventlog.read;

import io.showroom.ledger.LogKeeper;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.axonserver.connector.event.axon.GrpcMetaDataAwareSerializer;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Configuration for Axon Server: follows its log once and copies the events into the table of the local log, so that
 * everything that reads them is the same in every mode (docs/adr/0010-one-log-in-every-mode.md).
 */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true")
public class EventKeeping {

    /** The processing group that follows the server's log. */
    public static final String GROUP = "event-keeping";

    private static final int BATCH = 500;

    @Bean
    KeptEventSignal signal() {
        return new KeptEventSignal();
    }

    @Bean
    KeptEvents keptEvents(
            JdbcClient database,
            @Qualifier("eventSerializer") Serializer serializer,
            Configuration axon,
            KeptEventSignal signal) {
        return new KeptEvents(
                database, serializer, events -> axon.upcasterChain().upcast(events), signal);
    }

    @Bean
    AxonServerRawLog axonServerRawLog(AxonServerConnectionManager connections) {
        return new AxonServerLog(() -> connections.getConnection().eventChannel());
    }

    @Bean
    EventKeeper eventKeeper(
            JdbcTemplate database, @Qualifier("eventSerializer") Serializer serializer, KeptEventSignal signal) {
        return new EventKeeper(
                database, new KeptTable(new GrpcMetaDataAwareSerializer(serializer), serializer), signal);
    }

    @Bean
    ConfigurerModule eventKeepingProcessor(
            ObjectProvider<AxonServerConfiguration> settings,
            ObjectProvider<AxonServerConnectionManager> connections,
            @Qualifier("eventSerializer") ObjectProvider<Serializer> serializer,
            ObjectProvider<JdbcTemplate> database) {
        return configurer -> configurer.eventProcessing(processing -> processing
                .registerTrackingEventProcessor(
                        GROUP,
                        axon -> asStored(settings.getObject(), connections.getObject(), serializer.getObject()),
                        axon -> following().andInitialTrackingToken(log -> first(database.getObject(), log)))
                .registerListenerInvocationErrorHandler(GROUP, axon -> PropagatingErrorHandler.instance()));
    }

    /** Returns the server's log without upcasters, so that events are kept as they were recorded. */
    static StreamableMessageSource<TrackedEventMessage<?>> asStored(
            AxonServerConfiguration settings, AxonServerConnectionManager connections, Serializer serializer) {
        return new ReconnectingSource(AxonServerEventStore.builder()
                .configuration(settings)
                .platformConnectionManager(connections)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .snapshotFilter(SnapshotFilter.allowAll())
                .upcasterChain(NoOpEventUpcaster.INSTANCE)
                .build());
    }

    /**
     * Returns the token after the events that were moved to the server, which are kept here already; without such
     * events, the tail.
     */
    private static @Nullable TrackingToken first(
            JdbcTemplate database, StreamableMessageSource<TrackedEventMessage<?>> log) {
        long lastMoved =
                Objects.requireNonNull(database.execute(LogKeeper::positions)).lastMoved();
        return lastMoved < 0 ? log.createTailToken() : new GlobalSequenceTrackingToken(lastMoved);
    }

    static TrackingEventProcessorConfiguration following() {
        return TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                .andBatchSize(BATCH)
                .andInitialTrackingToken(StreamableMessageSource::createTailToken)
                .andTokenClaimInterval(ReadModelProcessing.CLAIM_TRIED_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }
}
