package io.showroom.report.owners.read;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.showroom.projection.read.Personal;
import io.showroom.prospect.read.Masking;
import io.showroom.prospect.read.PersonReference;
import io.soabase.recordbuilder.core.RecordBuilder;
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
 * @param who who they are
 * @param personal what whose they are is told besides
 * @param car their car
 * @param contacts how one is in contact with them
 */
@RecordBuilder
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
        @JsonUnwrapped PersonReference who,
        @JsonUnwrapped PersonalData personal,
        @JsonUnwrapped Car car,
        @JsonUnwrapped OwnerContacts contacts) {

    /**
     * What whose they are is told; null if nobody said, it was erased, or they were handed over.
     *
     * @param phone their phone
     * @param vin vehicle identification number
     * @param plate number plate
     * @param insuranceEndsOn last day of the insurance
     */
    record PersonalData(
            @Personal @Nullable String phone,
            @Personal @Nullable String vin,
            @Personal @Nullable String plate,
            @Nullable LocalDate insuranceEndsOn) {

        private static final PersonalData NOTHING = new PersonalData(null, null, null, null);
    }

    /**
     * Their car.
     *
     * @param model code of the model delivered
     * @param purchaseKind FIRST, REPLACEMENT or ADDITIONAL; null if not told
     * @param lastServiceOn store day the car was in the workshop last
     * @param mileage kilometres on the odometer as told last
     */
    record Car(
            @Nullable String model,
            @Nullable String purchaseKind,
            @Nullable LocalDate lastServiceOn,
            @Nullable Integer mileage) {}

    /**
     * How one is in contact with them.
     *
     * @param lastContactOn store day of the last contact
     * @param dueOn store day of the next contact agreed
     */
    record OwnerContacts(
            @Nullable LocalDate lastContactOn, @Nullable LocalDate dueOn) {}

    /** The same owner for somebody who must not see the whole phone number. */
    Owner masked() {
        return OwnerBuilder.builder(this)
                .personal(new PersonalData(
                        Masking.phone(personal.phone), personal.vin, personal.plate, personal.insuranceEndsOn))
                .build();
    }

    /** The same owner for who sold the car, and may not see the prospect any more. */
    Owner unnamed() {
        return OwnerBuilder.builder(this)
                .who(PersonReference.HANDED_OVER)
                .personal(PersonalData.NOTHING)
                .build();
    }
}
