package io.showroom.report.owners.read;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An owner of a car bought here (本品牌自销保有客户).
 *
 * @param prospectId the prospect who became the owner
 * @param store key of the store
 * @param zone IANA name of its time zone
 * @param deliveredOn store day of the last delivery
 * @param consultant user key of who they were assigned to then
 * @param name their name
 * @param phone their phone
 * @param model code of the model delivered
 * @param vin vehicle identification number
 * @param plate number plate
 * @param purchaseKind FIRST, REPLACEMENT or ADDITIONAL; null if not told
 * @param insuranceEndsOn last day of the insurance
 * @param contacts follow-ups and visits since the delivery
 * @param lastContactOn store day of the last of them
 */
record Owner(
        String prospectId,
        String store,
        String zone,
        LocalDate deliveredOn,
        @Nullable String consultant,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String model,
        @Nullable String vin,
        @Nullable String plate,
        @Nullable String purchaseKind,
        @Nullable LocalDate insuranceEndsOn,
        int contacts,
        @Nullable LocalDate lastContactOn) {

    /** The same owner for somebody who must not see the whole phone number. */
    Owner withPhone(@Nullable String shown) {
        return new Owner(
                prospectId,
                store,
                zone,
                deliveredOn,
                consultant,
                name,
                shown,
                model,
                vin,
                plate,
                purchaseKind,
                insuranceEndsOn,
                contacts,
                lastContactOn);
    }
}
