package io.showroom.prospect.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * An order was signed (订单): the prospect is closed won and moves to the order grade, if the scheme has one.
 *
 * @param prospectId the prospect, see {@link ProspectId}
 * @param store key of the prospect's store
 * @param occurredAt when it happened, business time
 * @param model code of the model ordered; null only in imported history
 * @param colour colour ordered
 * @param price price agreed, not negative; null only in imported history
 * @param currency ISO 4217 code
 * @param deposit deposit received
 * @param payment payment terms
 * @param expectedDeliveryOn day the car is expected
 * @param consultant user key of the consultant credited: the one the prospect was assigned to at that time
 * @param outlet SHOWROOM or SECONDARY; null means the showroom
 * @param scheme grading scheme of {@code grade}
 * @param schemeVersion version of that scheme
 * @param from grade before the order
 * @param grade the scheme's order grade; null if it has none
 * @param dueOn day the next follow-up falls due by the order grade's cadence
 */
@Revision("1")
public record OrderPlaced(
        String prospectId,
        String store,
        Instant occurredAt,
        @Nullable String model,
        @Nullable String colour,
        @Nullable BigDecimal price,
        String currency,
        @Nullable BigDecimal deposit,
        @Nullable String payment,
        @Nullable LocalDate expectedDeliveryOn,
        @Nullable String consultant,
        @Nullable String outlet,
        @Nullable String scheme,
        @Nullable Integer schemeVersion,
        @Nullable String from,
        @Nullable String grade,
        @Nullable LocalDate dueOn)
        implements ProspectEvent {}
