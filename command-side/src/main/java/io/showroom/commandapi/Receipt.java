package io.showroom.commandapi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a command that was carried out.
 *
 * @param prospectId the prospect it was about; null for commands about something else
 * @param id what it was about
 * @param events what happened, in order; empty if there was nothing to do
 * @param position place in the event log of the last of them; null if nothing happened
 */
public record Receipt(
        @Nullable String prospectId,
        String id,
        List<ReceiptEvent> events,
        @Nullable Long position) {

    /** Header of an answer that bears the position too, for whoever passes answers on without reading them. */
    public static final String POSITION = "Showroom-Position";

    /**
     * One event that a command led to.
     *
     * @param type its name
     * @param sequence its place in the stream, counting from 0
     */
    public record ReceiptEvent(String type, long sequence) {}
}
