package io.showroom.report.owners.read;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.showroom.projection.read.NotKept;
import io.showroom.projection.read.Personal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An owner, of a car bought here (本品牌自销保有客户) or elsewhere (本品牌他销、他厂牌保有客户), as long as car and consultant stayed the
 * same.
 *
 * @param prospectId the prospect
 * @param store key of the store
 * @param zone IANA name of its time zone
 * @param validFrom first store day on whose end it was so
 * @param validUntil first store day on whose end it was so no more; null if it is still
 * @param customer whether they are an owner and nothing else, an open prospect, or a defeated customer
 * @param heldOn store day since which they are held so: of the delivery, or since their car was told and they were met
 * @param deliveredOn store day of the delivery; null if they bought elsewhere
 * @param currentCar the car bought elsewhere, as told; null for a car bought here
 * @param consultant user key of who they were assigned to
 * @param name their name
 * @param phone their phone
 * @param model code of the model delivered
 * @param vin vehicle identification number
 * @param plate number plate
 * @param purchaseKind FIRST, REPLACEMENT or ADDITIONAL; null if not told
 * @param insuranceEndsOn last day of the insurance
 * @param lastServiceOn store day the car was in the workshop last
 * @param mileage kilometres on the odometer as told last
 * @param lastContactOn store day of the last contact
 * @param dueOn store day of the next contact agreed
 * @param handedOver whether the prospect is a colleague's today, so that who it is is not told
 */
record Owner(
        String prospectId,
        String store,
        String zone,
        @JsonIgnore LocalDate validFrom,
        @JsonIgnore @Nullable LocalDate validUntil,
        CarHolder customer,
        LocalDate heldOn,
        @Nullable LocalDate deliveredOn,
        @Nullable String currentCar,
        @Nullable String consultant,
        @Personal @Nullable String name,
        @Personal @Nullable String phone,
        @Nullable String model,
        @Personal @Nullable String vin,
        @Personal @Nullable String plate,
        @Nullable String purchaseKind,
        @Nullable LocalDate insuranceEndsOn,
        @Nullable LocalDate lastServiceOn,
        @Nullable Integer mileage,
        @Nullable LocalDate lastContactOn,
        @Nullable LocalDate dueOn,
        @NotKept boolean handedOver) {

    /** Whether they were held so at the end of a day. */
    boolean isHeldOn(LocalDate day) {
        return !validFrom.isAfter(day) && (validUntil == null || validUntil.isAfter(day));
    }

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
                validFrom,
                validUntil,
                customer,
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
                lastServiceOn,
                mileage,
                lastContactOn,
                dueOn,
                gone);
    }
}
