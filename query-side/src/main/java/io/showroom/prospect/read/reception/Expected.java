package io.showroom.prospect.read.reception;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has an appointment and has not come yet.
 *
 * @param prospectId who
 * @param zone IANA name of the store's time zone
 * @param comingAt when they mean to come
 * @param consultant user key of their consultant
 * @param model code of the model of interest
 * @param name their name; null if not told
 * @param phone their phone; null if not told
 */
public record Expected(
        String prospectId,
        String zone,
        Instant comingAt,
        @Nullable String consultant,
        @Nullable String model,
        @Nullable String name,
        @Nullable String phone) {}
