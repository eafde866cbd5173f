package io.showroom.importing.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.crypto.spec.SecretKeySpec;
import org.axonframework.axonserver.connector.AxonServerException;
import org.junit.jupiter.api.Test;

/** An import whose event log is away waits for it; its rows are good still. */
class CarryingTest {

    private static final RuntimeException AWAY = new AxonServerException("AXONIQ-3001", "no connection");

    private final AtomicBoolean stopping = new AtomicBoolean();
    private final Carrying.Job job = job();

    @Test
    void rowsThatCannotBeEnteredForNowAreTriedAgain() {
        assertThat(job.waitsOut(AWAY)).isTrue();
    }

    @Test
    void otherFaultsAreTheRowsOwn() {
        assertThat(job.waitsOut(new IllegalStateException("a fault"))).isFalse();
    }

    /** The import goes on with the next start. */
    @Test
    void aProgramThatEndsDoesNotWait() {
        stopping.set(true);
        assertThatThrownBy(() -> job.waitsOut(AWAY)).isSameAs(AWAY);
    }

    private Carrying.Job job() {
        Actor actor = new Actor("a", Set.of(Role.ASSISTANT), "S1");
        RowSeal seal = new RowSeal(new SecretKeySpec(new byte[32], "AES"), "I-1");
        return new Carrying.Job("I-1", ImportPlan.list(actor, "L-1"), actor, false, false, seal, stopping::get);
    }
}
