package io.showroom.deploy.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class PostgresSupervisorTest {

    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicInteger starts = new AtomicInteger();

    @Test
    void startsAgainWhatDiedAndDoesNotGiveUp() {
        try (PostgresSupervisor keeper = new PostgresSupervisor(running::get, () -> {
            switch (starts.incrementAndGet()) {
                case 1 -> throw new IOException("no room on the disk");
                case 2 -> throw new OutOfMemoryError("not really");
                default -> running.set(true);
            }
        })) {
            keeper.start();

            Awaitility.await().atMost(Duration.ofSeconds(20)).untilTrue(running);
        }
        assertThat(starts).hasValue(3);
    }

    @Test
    void startsNothingAfterItsEnd() {
        PostgresSupervisor keeper = new PostgresSupervisor(running::get, starts::incrementAndGet);
        keeper.start();
        keeper.close();
        int atTheEnd = starts.get();

        Awaitility.await()
                .during(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(3))
                .until(() -> starts.get() == atTheEnd);
    }
}
