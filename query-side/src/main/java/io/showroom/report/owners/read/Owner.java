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
 * A row of the read model: an owner of a car bought here (本品牌自销保有客户) or elsewhere (本品牌他销、他厂牌保有客户), for the days with
 * the same car, consultant and relation.
 *
 * @param prospectId the prospect
 * @param store key of the store
 * @param zone IANA name of its time zone
 * @param validFrom first store day at whose end the row holds
 * @param validUntil first store day at whose end it no longer holds; null if it still does
 * @param customer whether they are an owner only, an open prospect, or a defeated customer
 * @param heldOn store day since which they are held in this relation: the delivery, or the day when both the car and a
 *     contact were recorded
 * @param deliveredOn store day of the delivery; null if they bought elsewhere
 * @param currentCar the car bought elsewhere, in the customer's words; null for a car bought here
 * @param consultant user key of the consultant assigned; null for nobody
 * @param who the customer
 * @param personal personal data
 * @param car their car
 * @param contacts the last and the next contact
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
     * Personal data; null if not recorded, erased, or no longer visible to the reader.
     *
     * @param phone phone number
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
     * @param model code of the model delivered; null if bought elsewhere
     * @param purchaseKind FIRST, REPLACEMENT or ADDITIONAL; null if not recorded
     * @param lastServiceOn store day of the last workshop visit; null if there was none
     * @param mileage odometer reading recorded last, in kilometres; null if none was
     */
    record Car(
            @Nullable String model,
            @Nullable String purchaseKind,
            @Nullable LocalDate lastServiceOn,
            @Nullable Integer mileage) {}

    /**
     * The last and the next contact.
     *
     * @param lastContactOn store day of the last contact; null if there was none
     * @param dueOn store day of the next planned contact; null if none is planned
     */
    record OwnerContacts(
            @Nullable LocalDate lastContactOn, @Nullable LocalDate dueOn) {}

    /** Returns the same owner with a masked phone number. */
    Owner masked() {
        return OwnerBuilder.builder(this)
                .personal(new PersonalData(
                        Masking.phone(personal.phone), personal.vin, personal.plate, personal.insuranceEndsOn))
                .build();
    }

    /** Returns the same owner without the person, for a reader who may no longer see the prospect. */
    Owner unnamed() {
        return OwnerBuilder.builder(this)
                .who(PersonReference.HANDED_OVER)
                .personal(PersonalData.NOTHING)
                .build();
    }
}
