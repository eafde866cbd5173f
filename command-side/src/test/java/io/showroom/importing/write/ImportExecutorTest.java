package io.showroom.importing.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.showroom.commandapi.Rejection;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.spec.SecretKeySpec;
import org.axonframework.axonserver.connector.AxonServerException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An import waits while the event log is unavailable, and retries its rows. */
class ImportExecutorTest {

    private static final RuntimeException AWAY = new AxonServerException("AXONIQ-3001", "no connection");

    private final AtomicBoolean stopping = new AtomicBoolean();
    private final List<@Nullable String> told = new ArrayList<>();
    private final ImportExecutor.Job job = job();

    @Test
    void rowsAreRetriedWhileTheServerIsUnavailable() {
        assertThat(job.waitsOut(AWAY)).isTrue();
    }

    @Test
    void otherFailuresAreNotRetried() {
        assertThat(job.waitsOut(new IllegalStateException("a fault"))).isFalse();
    }

    /** A command is rejected with 503 while the event log is unavailable. */
    @Test
    void aCommandRejectedWith503IsRetried() {
        assertThat(job.waitsOut(Rejection.later("eventLogAway"))).isTrue();
        assertThat(job.waitsOut(Rejection.conflict("taken"))).isFalse();
    }

    @Test
    void recordsWhatItWaitsFor() {
        AtomicInteger asked = new AtomicInteger();
        String answer = job.once(() -> {
            if (asked.incrementAndGet() == 1) {
                throw AWAY;
            }
            return "there";
        });
        assertThat(answer).isEqualTo("there");
        assertThat(told).containsExactly("eventLogAway", null);
    }

    @Test
    void anotherRejectionIsThrown() {
        Rejection rejection = Rejection.conflict("taken");
        assertThatThrownBy(() -> job.once(() -> {
                    throw rejection;
                }))
                .isSameAs(rejection);
    }

    /** The import continues at the next start. */
    @Test
    void aProgramThatEndsDoesNotWait() {
        stopping.set(true);
        assertThatThrownBy(() -> job.waitsOut(AWAY)).isSameAs(AWAY);
    }

    private ImportExecutor.Job job() {
        Actor actor = new Actor("a", Set.of(Role.ASSISTANT), "S1");
        RowCipher seal = new RowCipher(new SecretKeySpec(new byte[32], "AES"), "I-1");
        return new ImportExecutor.Job(
                "I-1", ImportPlan.list(actor, "L-1"), actor, false, false, seal, stopping::get, told::add);
    }
}
