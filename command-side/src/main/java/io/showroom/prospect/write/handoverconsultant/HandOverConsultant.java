package io.showroom.prospect.write.handoverconsultant;

import io.showroom.commandapi.AggregateCommand;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Reassigns all open prospects and owners of a consultant to another one of the store in one act (离职交接); scheduled
 * follow-ups stay. Lost prospects keep their consultant, and past figures do not change.
 *
 * @param from user key of the present consultant, active or not
 * @param to user key of the new consultant
 * @param occurredAt when; null means now. Prospects assigned to the consultant only after that time are reassigned now
 * @param reason why
 */
public record HandOverConsultant(
        @NotBlank @Size(max = 100) String from,
        @NotBlank @Size(max = 100) String to,
        @Nullable Instant occurredAt,
        @NotBlank @Size(max = 4000) String reason)
        implements AggregateCommand {

    @Override
    public String target() {
        return "staff:" + from;
    }

    @Override
    public boolean ofMany() {
        return true;
    }
}
