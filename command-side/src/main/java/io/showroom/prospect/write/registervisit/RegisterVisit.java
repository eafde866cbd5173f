package io.showroom.prospect.write.registervisit;

import io.showroom.codelist.events.CodeListName;
import io.showroom.commandapi.IdAssigner;
import io.showroom.commandapi.Rejection;
import io.showroom.commandapi.SetBySystem;
import io.showroom.prospect.events.AppointmentMade;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.events.ProspectId;
import io.showroom.prospect.events.VisitRegistered;
import io.showroom.prospect.write.ContactChannel;
import io.showroom.prospect.write.DecisionContext;
import io.showroom.prospect.write.Phones;
import io.showroom.prospect.write.ProspectCommand;
import io.showroom.prospect.write.ProspectHistory;
import io.showroom.prospect.write.StoreRules;
import io.showroom.prospect.write.makeappointment.Appointment;
import io.showroom.staff.Role;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Registers a visit, call or lead (来店, 来电, 网络线索): the first one, which creates a prospect, or a further one.
 *
 * @param store key of the store
 * @param prospectId the prospect of a further visit; null for a first visit
 * @param channel how they came
 * @param occurredAt when; null means now
 * @param leftAt when they left
 * @param partySize how many came
 * @param consultant user key of the receiving consultant; null means the actor if their only role is consultant, else
 *     none
 * @param source code of the source list
 * @param campaign key of the campaign
 * @param model code of the model of interest
 * @param competitorModel code of the competitor model
 * @param purpose code of the visit purpose
 * @param outlet SHOWROOM or SECONDARY; null means the showroom
 * @param phone phone number, if already given; no other open prospect of the store may have it
 * @param remark remark
 * @param invited whether somebody who called or wrote was invited to the store
 * @param appointmentAt when they intend to come; implies that they were invited
 * @param first set by the system: true if this creates a prospect
 */
@RecordBuilder
public record RegisterVisit(
        @NotBlank @Size(max = 100) String store,
        @TargetAggregateIdentifier @Size(max = 60) @Nullable String prospectId,
        @NotNull VisitChannel channel,
        @Nullable Instant occurredAt,
        @Nullable Instant leftAt,
        @Nullable Integer partySize,
        @Size(max = 100) @Nullable String consultant,
        @Size(max = 100) @Nullable String source,
        @Size(max = 100) @Nullable String campaign,
        @Size(max = 100) @Nullable String model,
        @Size(max = 100) @Nullable String competitorModel,
        @Size(max = 100) @Nullable String purpose,
        @Nullable Outlet outlet,
        @Size(max = 40) @Nullable String phone,
        @Size(max = 4000) @Nullable String remark,
        @Nullable Boolean invited,
        @Nullable Instant appointmentAt,
        @SetBySystem @Nullable Boolean first)
        implements ProspectCommand, IdAssigner {

    private static final int LARGEST_PARTY = 999;

    @Override
    public RegisterVisit identified(UUID fresh) {
        return prospectId != null ? this : as(ProspectId.of(fresh).value());
    }

    /** Returns this command as the first visit of a new prospect with this id. */
    public RegisterVisit as(String newProspectId) {
        return RegisterVisitBuilder.builder(this)
                .prospectId(newProspectId)
                .first(true)
                .build();
    }

    @Override
    public boolean begins(DecisionContext context) {
        return Boolean.TRUE.equals(first);
    }

    @Override
    public List<ProspectEvent> decide(ProspectHistory history, DecisionContext context) {
        StoreRules rules = context.store(store);
        Instant at = context.occurredAt(occurredAt, history);
        if (history.begun() && !history.store().equals(store)) {
            throw Rejection.rule("prospectOfOtherStore", "store");
        }
        if (!context.imported() && !context.actor().reaches(store)) {
            throw Rejection.forbidden("otherStore");
        }
        if (leftAt != null && leftAt.isBefore(at)) {
            throw Rejection.rule("endBeforeStart", "leftAt");
        }
        if (leftAt != null && leftAt.isAfter(context.now())) {
            throw Rejection.rule("future", "leftAt");
        }
        verifyParty(partySize);
        boolean inviting = Boolean.TRUE.equals(invited) || appointmentAt != null;
        if (inviting && channel == VisitChannel.WALK_IN) {
            throw Rejection.rule("invitedWhileHere", appointmentAt == null ? "invited" : "appointmentAt");
        }
        Instant coming = Appointment.from(appointmentAt, at, context);
        context.offered(CodeListName.SOURCE, source, "source");
        context.offered(CodeListName.MODEL, model, "model");
        if (!context.imported()) {
            context.offered(CodeListName.COMPETITOR_MODEL, competitorModel, "competitorModel");
            context.offered(CodeListName.VISIT_PURPOSE, purpose, "purpose");
        }
        String receiver = receiver(context);
        context.ofStore(receiver, store, "consultant");
        String e164 = Phones.possible(phone, "phone");
        String id = Objects.requireNonNull(prospectId, "identified before it is handled");
        context.notePhones(id, store, e164, null, history);
        List<ProspectEvent> events = new ArrayList<>();
        events.add(new VisitRegistered(
                id,
                store,
                at,
                rules.zone().getId(),
                !history.begun(),
                channel.name(),
                leftAt,
                partySize,
                receiver,
                source,
                campaign,
                model,
                competitorModel,
                purpose,
                outlet == null ? null : outlet.name(),
                context.encrypt(id, "phone", e164, "remark", remark)));
        if (inviting) {
            ContactChannel by = channel == VisitChannel.PHONE ? ContactChannel.CALL : ContactChannel.MESSAGE;
            String inviter = receiver == null ? context.author(store) : receiver;
            events.add(new AppointmentMade(id, store, at, coming, by.name(), inviter, null));
        }
        return events;
    }

    /** Rejects a party size outside 1 to 999; null is accepted. */
    public static void verifyParty(@Nullable Integer partySize) {
        if (partySize != null && (partySize < 1 || partySize > LARGEST_PARTY)) {
            throw Rejection.rule(partySize < 1 ? "min" : "max", "partySize", partySize < 1 ? 1 : LARGEST_PARTY);
        }
    }

    private @Nullable String receiver(DecisionContext context) {
        boolean receivesThemselves = consultant == null
                && !context.imported()
                && context.actor().roles().equals(Set.of(Role.CONSULTANT));
        return receivesThemselves ? context.actor().user() : consultant;
    }

    @Override
    public String target() {
        return prospectId == null ? "" : prospectId;
    }
}
