package io.showroom.prospect.write;

import io.showroom.prospect.events.ProspectEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stores the assignments of prospects, in the transaction of the events that change them. */
public interface Holdings {

    /**
     * Records the result of an act.
     *
     * @param prospectId the prospect
     * @param before its assignment before the act; null if the act created it
     * @param after its assignment now
     * @param sequence sequence number of the act's last event in the prospect's stream
     * @param events the events of the act
     */
    void note(String prospectId, @Nullable Holding before, Holding after, long sequence, List<ProspectEvent> events);
}
