package io.showroom.prospect.write;

import io.showroom.prospect.events.ProspectEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps who holds whom, in the transaction of the events that change it. */
public interface Holdings {

    /**
     * Takes note of what an act has led to.
     *
     * @param prospectId the prospect
     * @param before who held it before the act; null if the act began it
     * @param after who holds it now
     * @param sequence place of the act's last event in the prospect's stream
     * @param events what the act led to
     */
    void note(String prospectId, @Nullable Holding before, Holding after, long sequence, List<ProspectEvent> events);
}
