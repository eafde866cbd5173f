package io.showroom.prospect.events;

import java.math.BigDecimal;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A price was quoted (报价, 洽谈).
 *
 * @param prospectId the prospect, see {@link ProspectId}
 * @param store key of the prospect's store
 * @param occurredAt when it happened, business time
 * @param model code of the model quoted; null only in imported history
 * @param price price quoted, not negative; null only in imported history
 * @param currency ISO 4217 code
 * @param payment payment terms
 * @param consultant user key of who quoted
 * @param sealed encrypted: concerns
 */
@Revision("1")
public record QuoteGiven(
        String prospectId,
        String store,
        Instant occurredAt,
        @Nullable String model,
        @Nullable BigDecimal price,
        String currency,
        @Nullable String payment,
        @Nullable String consultant,
        @Nullable String sealed)
        implements ProspectEvent {}
