package io.showroom.prospect.events;

import java.math.BigDecimal;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The prospect was declared lost (战败, 失控, 冷冻, 无效). It counts, on this date, once a {@link DefeatConfirmed} follows.
 *
 * @param prospectId the prospect, see {@link ProspectId}
 * @param store key of the prospect's store
 * @param occurredAt when it happened, business time
 * @param kind DEFEATED, LOST, FROZEN or INVALID
 * @param reason code of the defeat reason
 * @param competitorBrand brand bought instead
 * @param competitorModel model bought instead
 * @param rivalDealer dealer bought from
 * @param priceDifference how much cheaper the rival was
 * @param grade grade at defeat; null if never graded
 * @param consultant user key of the consultant it was assigned to
 * @param sealed encrypted: account, counterMeasure, callBackPhone (E.164)
 */
@Revision("1")
public record DefeatDeclared(
        String prospectId,
        String store,
        Instant occurredAt,
        String kind,
        String reason,
        @Nullable String competitorBrand,
        @Nullable String competitorModel,
        @Nullable String rivalDealer,
        @Nullable BigDecimal priceDifference,
        @Nullable String grade,
        @Nullable String consultant,
        @Nullable String sealed)
        implements ProspectEvent {}
