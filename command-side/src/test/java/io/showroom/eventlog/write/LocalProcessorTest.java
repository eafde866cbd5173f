package io.showroom.eventlog.write;

import static io.showroom.eventlog.write.TestLog.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Axon's event processors on this log: woken by commits, started late, reset and replayed. Polling is used only where a
 * test says so.
 */
class LocalProcessorTest {

    enum Kind {
        TRACKING,
        POOLED
    }

    private final TestLog log = new TestLog();
    private final List<String> handled = new CopyOnWriteArrayList<>();
    private final List<Boolean> replayed = new CopyOnWriteArrayList<>();
    private final List<StreamingEventProcessor> started = new ArrayList<>();
    private final List<ScheduledExecutorService> executors = new ArrayList<>();

    @AfterEach
    void close() {
        started.forEach(StreamingEventProcessor::shutDown);
        executors.forEach(ScheduledExecutorService::shutdown);
        log.close();
    }

    @ParameterizedTest
    @EnumSource
    void aCommitOfThisNodeWakesTheProcessor(Kind kind) {
        start(kind, log.store, "node-1");
        for (int i = 0; i < 20; i++) {
            log.append(event("P-" + i, 0));
            int expected = i + 1;
            await().pollInterval(Duration.ofMillis(1))
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> handled.size() == expected);
        }
        assertThat(handled).isEqualTo(log.inOrder());
    }

    @ParameterizedTest
    @EnumSource
    void aFreshProcessorOnAFilledLogReallyRuns(Kind kind) {
        fill(250);
        start(kind, log.store, "node-1");
        awaitAll();
        log.append(event("P-new", 0));
        awaitAll();
        assertThat(handled).isEqualTo(log.inOrder());
        assertThat(replayed.getFirst()).isTrue();
        assertThat(replayed.getLast()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void aResetProcessorReplaysEverythingAndGoesOn(Kind kind) {
        StreamingEventProcessor processor = start(kind, log.store, "node-1");
        fill(250);
        awaitAll();
        processor.shutDown();
        handled.clear();
        replayed.clear();
        processor.resetTokens();
        log.append(event("P-while-down", 0));
        processor.start();
        awaitAll();
        assertThat(handled).isEqualTo(log.inOrder());
        assertThat(replayed.getFirst()).isTrue();
        assertThat(replayed.getLast()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void aProcessorGoesOnWhereItWasStopped(Kind kind) {
        fill(30);
        StreamingEventProcessor processor = start(kind, log.store, "node-1");
        awaitAll();
        processor.shutDown();
        log.append(event("P-while-down", 0));
        processor.start();
        awaitAll();
        assertThat(handled).isEqualTo(log.inOrder());
        assertThat(log.sql
                        .sql("SELECT count(*) FROM pg_largeobject_metadata")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @EnumSource
    void aNotificationOfAnotherNodeWakesTheProcessor(Kind kind) {
        ClusterNotifier here = new ClusterNotifier(log.database, new AppendSignal(), Duration.ofHours(1));
        LocalEventStore elsewhere = LocalEventStore.over(log.engine, new AppendSignal(), here::announce)
                .build();
        ClusterNotifier there = new ClusterNotifier(log.database, log.signal, Duration.ofHours(1));
        try {
            start(kind, log.store, "node-2");
            there.start();
            here.start();
            awaitListener();
            elsewhere.publish(event("P-1", 0));
            awaitAll();
        } finally {
            here.stop();
            there.stop();
        }
    }

    @ParameterizedTest
    @EnumSource
    void withoutANotificationPollingFindsNewEvents(Kind kind) {
        ClusterNotifier there = new ClusterNotifier(log.database, log.signal, Duration.ofMillis(100));
        try {
            start(kind, log.store, "node-2");
            there.start();
            LocalEventStore.over(log.engine, new AppendSignal(), () -> {})
                    .build()
                    .publish(event("P-1", 0));
            awaitAll();
        } finally {
            there.stop();
        }
    }

    private void awaitListener() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> log.sql
                                .sql(
                                        "SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%settled_position%' OR query LIKE 'LISTEN%'")
                                .query(Long.class)
                                .single()
                        >= 1);
    }

    private void fill(int count) {
        for (int i = 0; i < count; i++) {
            log.append(event("P-fill-" + i, 0));
        }
    }

    private void awaitAll() {
        int expected = log.inOrder().size();
        await().atMost(Duration.ofSeconds(30)).until(() -> handled.size() >= expected);
    }

    private StreamingEventProcessor start(Kind kind, LocalEventStore source, String node) {
        StreamingEventProcessor processor = kind == Kind.TRACKING ? tracking(source, node) : pooled(source, node);
        started.add(processor);
        processor.start();
        return processor;
    }

    private StreamingEventProcessor tracking(LocalEventStore source, String node) {
        return TrackingEventProcessor.builder()
                .name("read-models")
                .eventHandlerInvoker(invoker())
                .messageSource(source)
                .tokenStore(log.tokens(node))
                .transactionManager(log.transactions)
                .trackingEventProcessorConfiguration(TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                        .andBatchSize(100))
                .build();
    }

    private StreamingEventProcessor pooled(LocalEventStore source, String node) {
        ScheduledExecutorService executor = Executors.newScheduledThreadPool(1);
        ScheduledExecutorService worker = Executors.newScheduledThreadPool(1);
        executors.addAll(List.of(executor, worker));
        return PooledStreamingEventProcessor.builder()
                .name("read-models")
                .eventHandlerInvoker(invoker())
                .messageSource(source)
                .tokenStore(log.tokens(node))
                .transactionManager(log.transactions)
                .coordinatorExecutor(executor)
                .workerExecutor(worker)
                .initialSegmentCount(1)
                .batchSize(100)
                .build();
    }

    private SimpleEventHandlerInvoker invoker() {
        EventMessageHandler handler = new EventMessageHandler() {
            @Override
            public Object handle(EventMessage<?> event) {
                replayed.add(ReplayToken.isReplay(event));
                handled.add(event.getIdentifier());
                return event;
            }

            @Override
            public void prepareReset() {
                handled.clear();
            }

            @Override
            public boolean supportsReset() {
                return true;
            }
        };
        return SimpleEventHandlerInvoker.builder()
                .eventHandlers(handler)
                .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                .build();
    }
}
