package io.showroom.prospect.write.reviewcontact;

import io.showroom.commandapi.Rejection;
import io.showroom.prospect.events.ContactReviewed;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.write.DecisionContext;
import io.showroom.prospect.write.ProspectCommand;
import io.showroom.prospect.write.ProspectHistory;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Records a manager's comment on one contact, as in the last column of the daily sales report (docs/domain.md, section
 * 5.3).
 *
 * @param prospectId the prospect
 * @param occurredAt when; null means now
 * @param contact event id of the visit or follow-up it is about
 * @param comment the manager's comment
 */
public record ReviewContact(
        @TargetAggregateIdentifier @NotBlank @Size(max = 60) String prospectId,
        @Nullable Instant occurredAt,
        @NotBlank @Size(max = 100) String contact,
        @NotBlank @Size(max = 4000) String comment)
        implements ProspectCommand {

    @Override
    public List<ProspectEvent> decide(ProspectHistory history, DecisionContext context) {
        Instant at = context.occurredAt(occurredAt, history);
        Instant contactAt = history.contactAt(contact);
        if (contactAt == null) {
            throw Rejection.rule("unknownContact", "contact");
        }
        if (at.isBefore(contactAt)) {
            throw Rejection.rule("beforeContact", "occurredAt");
        }
        return List.of(new ContactReviewed(
                prospectId, history.store(), at, contact, context.encrypt(prospectId, "comment", comment)));
    }
}
