package io.showroom.prospect.read.reception;

import io.showroom.projection.read.PersonName;
import io.showroom.projection.read.Personal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A visitor with an appointment who has not come yet.
 *
 * @param prospectId the prospect
 * @param store key of the store
 * @param zone IANA name of the store's time zone
 * @param day store day of the appointment
 * @param comingAt time of the appointment
 * @param consultant user key of the consultant
 * @param model code of the model of interest
 * @param name name of the customer
 * @param phone phone number; null if unknown
 */
public record ExpectedVisitor(
        String prospectId,
        String store,
        String zone,
        LocalDate day,
        Instant comingAt,
        @Nullable String consultant,
        @Nullable String model,
        PersonName name,
        @Personal @Nullable String phone) {}
