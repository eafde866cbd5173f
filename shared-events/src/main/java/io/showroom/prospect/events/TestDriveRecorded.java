package io.showroom.prospect.events;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A test drive or test ride took place (试驾, 试乘).
 *
 * @param prospectId the prospect, see {@link ProspectId}
 * @param store key of the prospect's store
 * @param occurredAt when it happened, business time
 * @param model code of the model driven; null only in imported history
 * @param kind DRIVE or RIDE
 * @param licenceSeen whether the licence was seen; true for a drive, unless the act came from history
 * @param minutes length of the drive
 * @param route which route
 * @param consultant user key of who went along
 * @param sealed encrypted: feedback
 */
@Revision("1")
public record TestDriveRecorded(
        String prospectId,
        String store,
        Instant occurredAt,
        @Nullable String model,
        String kind,
        @Nullable Boolean licenceSeen,
        @Nullable Integer minutes,
        @Nullable String route,
        @Nullable String consultant,
        @Nullable String sealed)
        implements ProspectEvent {}
