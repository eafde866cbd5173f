package io.showroom.prospect.write.makeappointment;

import io.showroom.prospect.acts.ProspectAct;
import io.showroom.prospect.events.AppointmentMade;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.write.ContactChannel;
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
 * Records an invitation to the store (邀约). A new appointment replaces the one before.
 *
 * @param prospectId the prospect
 * @param occurredAt when it was agreed; null means now
 * @param appointmentAt when they intend to come; null if no time is fixed
 * @param channel how they were invited
 * @param remark remark
 */
public record MakeAppointment(
        @TargetAggregateIdentifier @NotBlank @Size(max = 60) String prospectId,
        @Nullable Instant occurredAt,
        @Nullable Instant appointmentAt,
        @Nullable ContactChannel channel,
        @Size(max = 4000) @Nullable String remark)
        implements ProspectCommand {

    @Override
    public List<ProspectEvent> decide(ProspectHistory history, DecisionContext context) {
        Instant at = context.occurredAt(occurredAt, history);
        context.possible(ProspectAct.MAKE_APPOINTMENT, history);
        Instant coming = Appointment.from(appointmentAt, at, context);
        String store = history.store();
        return List.of(new AppointmentMade(
                prospectId,
                store,
                at,
                coming,
                channel == null ? null : channel.name(),
                context.author(store),
                context.encrypt(prospectId, "remark", remark)));
    }
}
