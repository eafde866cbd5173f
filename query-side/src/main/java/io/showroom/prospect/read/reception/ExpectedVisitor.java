package io.showroom.prospect.read.reception;

import io.showroom.projection.read.PersonName;
import io.showroom.projection.read.Personal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has an appointment and has not come yet.
 *
 * @param prospectId who
 * @param store key of the store
 * @param zone IANA name of the store's time zone
 * @param day the store day of it
 * @param comingAt when they mean to come
 * @param consultant user key of their consultant
 * @param model code of the model of interest
 * @param name what they are called
 * @param phone their phone; null if not told
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
