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
 * @param handedOver whether the prospect is a colleague's today, so that who it is is not told
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
        @Nullable LocalDate lastContactOn,
        boolean handedOver) {

    /** The same owner for somebody who must not see the whole phone number. */
    Owner withPhone(@Nullable String shown) {
        return told(name, shown, vin, plate, insuranceEndsOn, handedOver);
    }

    /** The same owner for who sold the car, and may not see the prospect any more. */
    Owner unnamed() {
        return told(null, null, null, null, null, true);
    }

    private Owner told(
            @Nullable String shownName,
            @Nullable String shownPhone,
            @Nullable String shownVin,
            @Nullable String shownPlate,
            @Nullable LocalDate insured,
            boolean gone) {
        return new Owner(
                prospectId,
                store,
                zone,
                deliveredOn,
                consultant,
                shownName,
                shownPhone,
                model,
                shownVin,
                shownPlate,
                purchaseKind,
                insured,
                contacts,
                lastContactOn,
                gone);
    }
}
