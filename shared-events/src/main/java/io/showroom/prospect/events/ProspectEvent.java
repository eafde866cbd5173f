package io.showroom.prospect.events;

import java.time.Instant;

/**
 * All events of one prospect, in one stream (docs/domain.md, section 4).
 *
 * <p>Events are flat records of raw values: codes, amounts and instants. Text that could name a person (the customer's
 * details, and every free text) is never stored in the clear: it is one encrypted value, {@code sealed}, see
 * {@link io.showroom.personaldata.PersonalDataCipher}; null if no such text was given.
 *
 * <p>When an event was recorded, by whom, and what caused it are metadata of its message
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

    /** The prospect, see {@link ProspectId}. */
    String prospectId();

    /** Key of the store that the prospect belongs to; never changes. */
    String store();

    /** When it happened, as stated by the person who recorded it; never later than when it was recorded. */
    Instant occurredAt();
}
