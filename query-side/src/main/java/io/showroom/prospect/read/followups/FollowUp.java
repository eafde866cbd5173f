package io.showroom.prospect.read.followups;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.showroom.prospect.read.PersonReference;
import io.showroom.prospect.read.list.ProspectLine;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * An open follow-up.
 *
 * @param prospectId the prospect
 * @param store key of its store
 * @param zone IANA name of the store's time zone
 * @param state its urgency
 * @param dueOn store day it is due
 * @param daysLeft days until then; negative when overdue
 * @param channel agreed channel
 * @param purpose agreed purpose
 * @param who the person
 * @param phone phone number, masked for readers who must not call
 * @param grade present grade
 * @param model model wanted
 * @param consultant user key of the consultant
 * @param lastContactAt time of the last contact
 */
public record FollowUp(
        String prospectId,
        String store,
        String zone,
        FollowUpState state,
        LocalDate dueOn,
        long daysLeft,
        @Nullable String channel,
        @Nullable String purpose,
        @JsonUnwrapped PersonReference who,
        @Nullable String phone,
        @Nullable String grade,
        @Nullable String model,
        @Nullable String consultant,
        @Nullable Instant lastContactAt) {

    static FollowUp of(ProspectLine line, LocalDate due, LocalDate today) {
        return new FollowUp(
                line.prospectId(),
                line.store(),
                line.zone(),
                FollowUpState.on(today, due),
                due,
                ChronoUnit.DAYS.between(today, due),
                line.due().dueChannel(),
                line.due().duePurpose(),
                line.who(),
                line.personal().phone(),
                line.grade(),
                line.wish().model(),
                line.consultant(),
                line.dates().lastContactAt());
    }
}
