package io.showroom.prospect.events;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The car was handed over (交车): the prospect became an owner.
 *
 * @param prospectId the prospect, see {@link ProspectId}
 * @param store key of the prospect's store
 * @param occurredAt when it happened, business time
 * @param insuranceEndsOn last day of the insurance
 * @param financeConfirmed whether finance confirmed the payment; false only in imported history
 * @param scheme grading scheme of {@code grade}
 * @param schemeVersion version of that scheme
 * @param from grade before delivery
 * @param grade the scheme's delivered grade; null if it has none
 * @param sealed encrypted: vin, plate
 */
@Revision("1")
public record VehicleDelivered(
        String prospectId,
        String store,
        Instant occurredAt,
        @Nullable LocalDate insuranceEndsOn,
        boolean financeConfirmed,
        @Nullable String scheme,
        @Nullable Integer schemeVersion,
        @Nullable String from,
        @Nullable String grade,
        @Nullable String sealed)
        implements ProspectEvent {}
