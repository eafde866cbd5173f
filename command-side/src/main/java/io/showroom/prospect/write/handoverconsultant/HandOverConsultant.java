package io.showroom.prospect.write.handoverconsultant;

import io.showroom.commandapi.AggregateCommand;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All open prospects and owners of a consultant are given to another one of the store in one act (离职交接), with the
 * contacts agreed. Lost ones stay where they are, and so does everything that was counted.
 *
 * @param from user key of who gives them up, active or not
 * @param to user key of who takes them over
 * @param occurredAt when; null means now. What became theirs only later is handed over now
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
