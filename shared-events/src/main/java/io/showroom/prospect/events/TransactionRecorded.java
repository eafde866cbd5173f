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
 * @param amount what was paid, not negative; null only in imported history
 * @param currency ISO 4217 code
 * @param mileage kilometres on the car's odometer; null if not told
 * @param insuranceEndsOn last day of the insurance; null unless one was bought and its end was told
 * @param purchaseKind FIRST, REPLACEMENT or ADDITIONAL; null unless a car was bought and this was told
 * @param consultant user key of who the owner was assigned to then
 * @param sealed note
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
