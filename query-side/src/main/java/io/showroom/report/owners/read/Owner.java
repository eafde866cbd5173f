package io.showroom.report.owners.read;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An owner: of a car bought here (本品牌自销保有客户), or of one bought elsewhere (本品牌他销、他厂牌保有客户).
 *
 * @param prospectId the prospect
 * @param store key of the store
 * @param zone IANA name of its time zone
 * @param heldOn store day since which the store holds them as owners: of the last delivery, or when their car was told
 * @param deliveredOn store day of the last delivery; null if they bought elsewhere
 * @param currentCar the car bought elsewhere, as told; null for a car bought here
 * @param consultant user key of who they were assigned to then
 * @param name their name
 * @param phone their phone
 * @param model code of the model delivered
 * @param vin vehicle identification number
 * @param plate number plate
 * @param purchaseKind FIRST, REPLACEMENT or ADDITIONAL; null if not told
 * @param insuranceEndsOn last day of the insurance
 * @param contacts follow-ups and visits since then
 * @param lastContactOn store day of the last of them
 * @param dueOn store day of the next contact agreed
 * @param handedOver whether the prospect is a colleague's today, so that who it is is not told
 */
record Owner(
        String prospectId,
        String store,
        String zone,
        LocalDate heldOn,
        @Nullable LocalDate deliveredOn,
        @Nullable String currentCar,
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
        @Nullable LocalDate dueOn,
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
                heldOn,
                deliveredOn,
                currentCar,
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
                dueOn,
                gone);
    }
}
