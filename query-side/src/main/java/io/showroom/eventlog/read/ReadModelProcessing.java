package io.showroom.eventlog.read;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;

/**
 * Configuration of the processing group {@link #GROUP}: one segment, batches of hundreds, the token in the transaction
 * of the rows. After an error the batch is retried; no event is skipped.
 */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
public class ReadModelProcessing {

    /** The processing group of all read models. */
    public static final String GROUP = "read-models";

    /**
     * Claim timeout: a claim not renewed for this long may be taken by another node; it is renewed every second and by
     * each batch. Why this is safe: docs/adr/0002-following-the-log.md.
     */
    static final Duration CLAIM_RUNS_OUT = Duration.ofSeconds(3);

    /** How often a node without a claim tries to get one, in milliseconds. */
    static final long CLAIM_TRIED_EVERY_MILLIS = 500;

    private static final int BATCH = 500;

    /**
     * Token store of all processors, in table {@code token_entry}. {@code showroom.node} is a node name that survives a
     * restart, so that the node need not wait for the timeout of its own earlier claims.
     */
    @Bean
    TokenStore tokenStore(DataSource database, Serializer serializer, @Value("${showroom.node:}") String node) {
        JdbcTokenStore.Builder builder = JdbcTokenStore.builder()
                .connectionProvider(new SpringDataSourceConnectionProvider(database))
                .serializer(serializer)
                .claimTimeout(CLAIM_RUNS_OUT)
                .schema(TokenSchema.builder()
                        .setTokenTable("token_entry")
                        .setProcessorNameColumn("processor_name")
                        .setTokenTypeColumn("token_type")
                        .setTimestampColumn("time_stamp")
                        .build());
        if (!node.isBlank()) {
            builder.nodeId(node);
        }
        return builder.build();
    }

    /**
     * Registers the processor: it follows the local log, or the events kept from another ({@link EventKeeping}), which
     * are in the same table.
     */
    @Bean
    ConfigurerModule readModelProcessor(ObjectProvider<KeptEvents> kept) {
        return configurer -> configurer.eventProcessing(processing -> processing
                .registerTrackingEventProcessor(GROUP, axon -> source(axon, kept), axon -> following())
                .registerListenerInvocationErrorHandler(GROUP, axon -> PropagatingErrorHandler.instance()));
    }

    private static StreamableMessageSource<TrackedEventMessage<?>> source(
            Configuration axon, ObjectProvider<KeptEvents> kept) {
        KeptEvents keptHere = kept.getIfAvailable();
        return keptHere == null ? axon.eventStore() : keptHere;
    }

    private static TrackingEventProcessorConfiguration following() {
        return TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                .andBatchSize(BATCH)
                .andTokenClaimInterval(CLAIM_TRIED_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }
}
