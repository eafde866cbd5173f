package io.showroom.eventlog.write;

import static io.showroom.eventlog.write.TestLog.drain;
import static io.showroom.eventlog.write.TestLog.event;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A reader never skips an event, reads one twice or out of order, whatever writers and clocks do. */
class SettledOrderTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final Instant LONG_AGO = Instant.parse("2017-03-01T08:00:00Z");

    private final TestLog log = new TestLog();
    private final Clock before = GenericEventMessage.clock;

    @AfterEach
    void close() {
        GenericEventMessage.clock = before;
        log.close();
    }

    @Test
    void aWriterThatHoldsItsTransactionOpenForAMinuteLosesNothing() throws Exception {
        setClock(NOW);
        SettledStream early = stream();
        log.append(event("P-0", 0));
        assertThat(drain(early)).hasSize(1);

        try (Connection slow = log.heldAppend(event("P-slow", 0, LONG_AGO), event("P-slow", 1, LONG_AGO))) {
            for (int i = 1; i <= 300; i++) {
                log.append(event("P-" + i, 0, i % 2 == 0 ? LONG_AGO.plusSeconds(i) : NOW.plusSeconds(i)));
                if (i % 7 == 0) {
                    rolledBack(event("P-gone-" + i, 0));
                }
                setClock(NOW.plusSeconds(i));
                assertThat(drain(early)).isEmpty();
            }
            setClock(NOW.plus(Duration.ofHours(2)));
            SettledStream late = stream();
            assertThat(drain(late)).hasSize(1);
            slow.commit();
            log.signal.raise();
            assertThat(drain(late)).hasSize(302);
        }

        assertThat(drain(early)).isEqualTo(log.inOrder().subList(1, 303));
        assertThat(drain(stream())).isEqualTo(log.inOrder()).hasSize(303);
    }

    @Test
    void aWriterThatIsRolledBackLetsTheOthersThroughAtOnce() throws Exception {
        SettledStream reader = stream();
        UnitOfWork<?> slow = log.begin();
        log.engine.appendEvents(List.of(event("P-slow", 0)));
        log.store.publish(event("P-slow", 1));
        Future<?> other = onAnotherThread(() -> log.append(event("P-quick", 0)));
        other.get(30, TimeUnit.SECONDS);
        assertThat(drain(reader)).isEmpty();
        log.store.prepareCommit(List.of(event("P-slow", 2)));
        slow.rollback();
        assertThat(drain(reader)).isEqualTo(log.inOrder()).hasSize(1);
    }

    @Test
    void aHoleWiderThanAPageIsCrossed() throws Exception {
        log.append(event("P-1", 0));
        log.sql
                .sql("SELECT setval('domain_event_position', 5000000)")
                .query(Long.class)
                .single();
        log.append(event("P-2", 0));
        assertThat(drain(stream())).isEqualTo(log.inOrder()).hasSize(2);
    }

    @Test
    void moreThanOnePageIsReadInOrder() throws Exception {
        List<EventMessage<?>> events = new ArrayList<>();
        for (int i = 0; i < 2 * SettledEventStorageEngine.PAGE + 17; i++) {
            events.add(event("P-long", i));
        }
        log.append(events.toArray(EventMessage[]::new));
        assertThat(drain(stream()))
                .isEqualTo(events.stream().map(EventMessage::getIdentifier).toList());
        assertThat(log.store.readEvents("P-long").asStream()).hasSize(events.size());
    }

    @Test
    void anyInterleavingOfWritersIsReadExactlyOnceInOrder() throws Exception {
        int writers = 8;
        AtomicBoolean writing = new AtomicBoolean(true);
        try (ExecutorService threads = Executors.newFixedThreadPool(writers + 3)) {
            List<Future<List<String>>> readers = new ArrayList<>();
            for (int reader = 0; reader < 3; reader++) {
                readers.add(threads.submit(() -> readUntilAllIsSettled(writing)));
            }
            List<Future<?>> done = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                int seed = writer;
                done.add(threads.submit(() -> writeAtRandom(new Random(4711 + seed), "P-" + seed + "-")));
            }
            for (Future<?> writer : done) {
                writer.get(60, TimeUnit.SECONDS);
            }
            writing.set(false);
            log.signal.raise();
            List<String> committed = log.inOrder();
            assertThat(committed).hasSizeGreaterThan(500);
            for (Future<List<String>> reader : readers) {
                assertThat(reader.get(60, TimeUnit.SECONDS)).isEqualTo(committed);
            }
        }
    }

    private List<String> readUntilAllIsSettled(AtomicBoolean writing) throws InterruptedException {
        SettledStream stream = stream();
        List<String> seen = new ArrayList<>();
        boolean last;
        do {
            last = !writing.get();
            stream.hasNextAvailable(20, TimeUnit.MILLISECONDS);
            seen.addAll(drain(stream));
        } while (!last);
        return seen;
    }

    private void writeAtRandom(Random random, String prefix) {
        for (int act = 0; act < 60; act++) {
            String id = prefix + act;
            EventMessage<?>[] events = new EventMessage[1 + random.nextInt(4)];
            for (int i = 0; i < events.length; i++) {
                events[i] = event(id, i, LONG_AGO.plusSeconds(random.nextInt(400_000_000)));
            }
            UnitOfWork<?> unitOfWork = log.begin();
            log.engine.appendEvents(List.of(events));
            if (random.nextInt(3) == 0) {
                log.sql.sql("SELECT pg_sleep(0.02)").query().listOfRows();
                log.engine.appendEvents(List.of(event(id + "-more", 0, NOW)));
            }
            if (random.nextInt(5) == 0) {
                unitOfWork.rollback();
            } else {
                unitOfWork.commit();
            }
            log.signal.raise();
        }
    }

    private void rolledBack(EventMessage<?> event) {
        UnitOfWork<?> unitOfWork = log.begin();
        log.engine.appendEvents(List.of(event));
        unitOfWork.rollback();
    }

    private SettledStream stream() {
        return (SettledStream) log.store.openStream(null);
    }

    private static Future<?> onAnotherThread(Runnable act) {
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            return thread.submit(act);
        }
    }

    private static void setClock(Instant now) {
        GenericEventMessage.clock = Clock.fixed(now, ZoneOffset.UTC);
    }
}
