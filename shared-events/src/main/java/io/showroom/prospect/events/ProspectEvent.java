package io.showroom.prospect.events;

import java.time.Instant;

/**
 * Whatever can happen to one prospect, in one stream (docs/domain.md, section 4).
 *
 * <p>Events are flat records of raw values: codes, amounts and instants. Text that could name a person (the customer's
 * details, and every free text) is never in the clear: it travels as one {@code sealed} value, see
 * {@link io.showroom.personaldata.PersonalDataCipher}. {@code null} there means that nothing was said.
 *
 * <p>When an event was recorded, by whom, and what caused it stand in the message around it
 * ({@link io.showroom.prospect.events.EventMetadata}).
 */
public sealed interface ProspectEvent
        permits VisitRegistered,
                ContactCaptured,
                ContactCorrected,
                ProspectGraded,
                FollowUpScheduled,
                FollowUpRescheduled,
                FollowUpCompleted,
                TestDriveRecorded,
                QuoteGiven,
                OrderPlaced,
                OrderCancelled,
                VehicleDelivered,
                DefeatDeclared,
                DefeatConfirmed,
                DefeatRejected,
                ProspectReactivated,
                ProspectReassigned,
                VisitCompleted,
                AppointmentMade,
                ContactReviewed,
                ReferralRecorded,
                TransactionRecorded,
                ConcernNoted,
                PersonalDataErased {

    /** The prospect this happened to; see {@link ProspectId}. */
    String prospectId();

    /** The key of the store that the prospect belongs to, for ever. */
    String store();

    /** When it happened, as told by whoever recorded it; never later than when it was recorded. */
    Instant occurredAt();
}
