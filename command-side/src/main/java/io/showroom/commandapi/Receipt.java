package io.showroom.commandapi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The response to an executed command.
 *
 * @param prospectId the prospect it was about; null for commands about something else
 * @param id identifier of the aggregate it was about
 * @param events the events appended, in order; empty if there was nothing to do
 * @param position position in the event log of the last of them; null if there is none
 */
public record Receipt(
        @Nullable String prospectId,
        String id,
        List<ReceiptEvent> events,
        @Nullable Long position) {

    /** Response header with the position, for proxies that forward responses without parsing them. */
    public static final String POSITION = "Showroom-Position";

    /**
     * One event that a command appended.
     *
     * @param type its name
     * @param sequence its sequence number in the stream, counting from 0
     */
    public record ReceiptEvent(String type, long sequence) {}
}
