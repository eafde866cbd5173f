package io.showroom.prospect.events;

import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Contact details were captured for the first time (留档): the visitor became a prospect and entered the customer base.
 *
 * @param prospectId the prospect, see {@link ProspectId}
 * @param store key of the prospect's store
 * @param occurredAt when it happened, business time
 * @param timeZone IANA name of the store's time zone, as in {@link VisitRegistered}
 * @param consultant the consultant the prospect is assigned to from here on; null leaves it unassigned
 * @param model code of the model wanted
 * @param colour colour wanted
 * @param use what the car is for
 * @param purchaseKind FIRST, REPLACEMENT or ADDITIONAL
 * @param payment how they would pay
 * @param budget budget, as stated
 * @param currentCar car driven today
 * @param competitorModel code of the competitor model they compare with
 * @param customerType PRIVATE, CORPORATE or KEY_ACCOUNT; null if not given, and in events of revision 1
 * @param given names of the personal details that were given, sorted, so that completeness can be computed without
 *     decrypting them
 * @param sealed encrypted: name, phone and secondPhone (E.164), wechat, email, gender, birthday, area, address,
 *     occupation, company, contactPerson, motives and the like
 */
@Revision("2")
@ReadableSince(1)
public record ContactCaptured(
        String prospectId,
        String store,
        Instant occurredAt,
        String timeZone,
        @Nullable String consultant,
        @Nullable String model,
        @Nullable String colour,
        @Nullable String use,
        @Nullable String purchaseKind,
        @Nullable String payment,
        @Nullable String budget,
        @Nullable String currentCar,
        @Nullable String competitorModel,
        @Nullable String customerType,
        List<String> given,
        @Nullable String sealed)
        implements ProspectEvent {}
