package io.showroom.prospect.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * An owner bought something again: a car, a service in the workshop, accessories or an insurance (docs/domain.md,
 * section 8). A service is a return to the workshop.
 *
 * @param prospectId the owner, see {@link ProspectId}
 * @param store key of the prospect's store
 * @param occurredAt when it happened, business time
 * @param kind VEHICLE, SERVICE, ACCESSORIES or INSURANCE
 * @param amount amount paid, not negative; null only in imported history
 * @param currency ISO 4217 code
 * @param mileage kilometres on the car's odometer; null if not given
 * @param insuranceEndsOn last day of the insurance; null unless an insurance was bought and its end was given
 * @param purchaseKind FIRST, REPLACEMENT or ADDITIONAL; null unless a car was bought and this was given
 * @param consultant user key of the consultant the owner was assigned to then
 * @param sealed encrypted: note
 */
@Revision("1")
public record TransactionRecorded(
        String prospectId,
        String store,
        Instant occurredAt,
        String kind,
        @Nullable BigDecimal amount,
        String currency,
        @Nullable Integer mileage,
        @Nullable LocalDate insuranceEndsOn,
        @Nullable String purchaseKind,
        @Nullable String consultant,
        @Nullable String sealed)
        implements ProspectEvent {}
