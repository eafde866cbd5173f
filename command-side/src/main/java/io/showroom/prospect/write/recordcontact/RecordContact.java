package io.showroom.prospect.write.recordcontact;

import io.showroom.codelist.events.CodeListName;
import io.showroom.commandapi.Rejection;
import io.showroom.grading.events.Grade;
import io.showroom.prospect.events.ConcernNoted;
import io.showroom.prospect.events.FollowUpCompleted;
import io.showroom.prospect.events.FollowUpScheduled;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.events.ProspectGraded;
import io.showroom.prospect.write.ContactChannel;
import io.showroom.prospect.write.DecisionContext;
import io.showroom.prospect.write.GradingPolicy;
import io.showroom.prospect.write.GradingRules;
import io.showroom.prospect.write.NextContact;
import io.showroom.prospect.write.ProspectCommand;
import io.showroom.prospect.write.ProspectHistory;
import io.showroom.prospect.write.RequiredFields;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Records a contact (跟进完成), optionally with the resulting grade and the next follow-up.
 *
 * @param prospectId the prospect
 * @param occurredAt when; null means now
 * @param channel channel of the contact
 * @param account what was discussed
 * @param grade grade after the contact; null for none
 * @param signs signs for that grade
 * @param nextDueOn store day the next follow-up is due; null means by the grade's cadence
 * @param purpose code of the contact purpose
 * @param concern code of the customer's concern, if learnt
 */
@RecordBuilder
public record RecordContact(
        @TargetAggregateIdentifier @NotBlank @Size(max = 60) String prospectId,
        @Nullable Instant occurredAt,
        @NotNull ContactChannel channel,
        @Size(max = 8000) @Nullable String account,
        @Size(max = 20) @Nullable String grade,
        @Size(max = 4000) @Nullable String signs,
        @Nullable LocalDate nextDueOn,
        @Size(max = 100) @Nullable String purpose,
        @Size(max = 100) @Nullable String concern)
        implements ProspectCommand {

    @Override
    public List<ProspectEvent> decide(ProspectHistory history, DecisionContext context) {
        Instant at = context.occurredAt(occurredAt, history);
        RequiredFields.given(account, "account", context);
        if (!context.imported()) {
            context.offered(CodeListName.CONTACT_PURPOSE, purpose, "purpose");
            context.offered(CodeListName.CONCERN, concern, "concern");
        }
        boolean closedNow = history.status().closed();
        if (nextDueOn != null && !history.status().followed()) {
            throw Rejection.conflict("closed");
        }
        Grade given = grade == null ? null : GradingPolicy.of(grade, at, history, context);
        String store = history.store();
        GradingRules rules = context.grading(store, at);
        String from = history.grades().at(at);
        LocalDate next = nextDueOn == null ? null : NextContact.agreed(nextDueOn, given, rules, from, history, context);
        boolean overtaken = history.overtaken(at);
        List<ProspectEvent> events = new ArrayList<>();
        events.add(new FollowUpCompleted(
                prospectId,
                store,
                at,
                channel.name(),
                overtaken ? null : history.dueOn(),
                purpose,
                context.author(store),
                context.encrypt(prospectId, "account", account)));
        if (concern != null) {
            events.add(new ConcernNoted(prospectId, store, at, concern, context.author(store)));
        }
        if (given != null && (signs != null || !given.code().equals(from))) {
            events.add(new ProspectGraded(
                    prospectId,
                    store,
                    at,
                    rules.scheme(),
                    rules.version(),
                    from,
                    given.code(),
                    GradingPolicy.due(given, at, history, context),
                    null,
                    context.encrypt(prospectId, "signs", signs)));
        }
        if (next == null && !overtaken && !closedNow) {
            Grade inForce = NextContact.inForce(given, rules, from);
            next = inForce == null ? null : context.due(store, inForce, at);
        }
        if (next != null) {
            events.add(new FollowUpScheduled(prospectId, store, at, next, null, null, null));
        }
        return events;
    }
}
