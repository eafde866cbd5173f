package io.showroom.prospect.write.erasepersonaldata;

import io.showroom.commandapi.Rejection;
import io.showroom.commandapi.SetBySystem;
import io.showroom.prospect.events.PersonalDataErased;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.write.DecisionContext;
import io.showroom.prospect.write.ProspectCommand;
import io.showroom.prospect.write.ProspectHistory;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Erases a person's data for good, on request (个人信息删除; docs/domain.md, section 10). A repetition changes nothing,
 * unless a restored backup brought the key back: then it is destroyed again, and this is recorded.
 *
 * @param prospectId the prospect
 * @param occurredAt when; null means now
 * @param requestedBy who requested it, or the file number of the request
 * @param receivedOn store day the request was received; null if not given
 * @param reason ground of the request
 * @param reapplied set by the system when erasures are repeated after a restored backup
 */
public record ErasePersonalData(
        @TargetAggregateIdentifier @NotBlank @Size(max = 60) String prospectId,
        @Nullable Instant occurredAt,
        @NotBlank @Size(max = 400) String requestedBy,
        @Nullable LocalDate receivedOn,
        @Size(max = 1000) @Nullable String reason,
        @SetBySystem @Nullable Boolean reapplied)
        implements ProspectCommand {

    @Override
    public List<ProspectEvent> decide(ProspectHistory history, DecisionContext context) {
        Instant at = context.occurredAt(occurredAt, history);
        if (receivedOn != null
                && receivedOn.isAfter(context.store(history.store()).dayOf(context.now()))) {
            throw Rejection.rule("future", "receivedOn");
        }
        boolean done = history.erased() && !context.canRead(prospectId);
        context.erase(prospectId);
        boolean again = Boolean.TRUE.equals(reapplied);
        return done
                ? List.of()
                : List.of(new PersonalDataErased(
                        prospectId, history.store(), at, receivedOn, again, again ? null : request(context)));
    }

    private @Nullable String request(DecisionContext context) {
        return context.encrypt(PersonalDataErased.requestOf(prospectId), "requestedBy", requestedBy, "reason", reason);
    }
}
