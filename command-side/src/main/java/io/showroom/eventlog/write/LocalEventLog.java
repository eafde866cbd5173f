package io.showroom.eventlog.write;

import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

/** Beans of the event log in this system's own PostgreSQL; not created when Axon Server keeps the events. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false", matchIfMissing = true)
class LocalEventLog {

    @Bean
    AppendSignal appendSignal() {
        return new AppendSignal();
    }

    /**
     * {@code showroom.eventlog.poll}: interval of polling for other nodes' events without a notification; default 250
     * ms.
     */
    @Bean
    ClusterNotifier clusterNotifier(
            DataSource database, AppendSignal signal, @Value("${showroom.eventlog.poll:250ms}") Duration poll) {
        return new ClusterNotifier(database, signal, poll);
    }

    @Bean
    SettledEventStorageEngine eventStorageEngine(
            DataSource database,
            TransactionManager transactions,
            @Qualifier("eventSerializer") Serializer json,
            ObjectProvider<ShortStreams> withoutSnapshots,
            Configuration axon) {
        List<ShortStreams> all = withoutSnapshots.stream().toList();
        return new SettledEventStorageEngine(database, transactions, json, axon.upcasterChain(), stream -> all.stream()
                .noneMatch(some -> some.hold(stream)));
    }

    /** Runs the work in the transaction of the events. */
    @Bean
    PreAppendWork preAppendWork(JdbcTemplate jdbc) {
        return (unitOfWork, work) -> unitOfWork.onPrepareCommit(ready -> work.accept(jdbc));
    }

    @Bean
    LogEnd logEnd(SettledEventStorageEngine engine) {
        return () -> {
            TrackingToken head = engine.createHeadToken();
            return head == null ? 0 : head.position().orElse(0);
        };
    }

    @Bean
    StreamReader streamReader(SettledEventStorageEngine engine) {
        return new LocalStreamReader(engine);
    }

    @Bean(name = "eventBus")
    @Qualifier("eventStore")
    EventStore eventStore(EventStorageEngine engine, AppendSignal signal, ClusterNotifier others, Configuration axon) {
        LocalEventStore.Builder builder = LocalEventStore.over(engine, signal, others::announce);
        builder.messageMonitor(axon.messageMonitor(EventStore.class, "eventStore"));
        builder.spanFactory(axon.getComponent(EventBusSpanFactory.class));
        return builder.build();
    }
}
