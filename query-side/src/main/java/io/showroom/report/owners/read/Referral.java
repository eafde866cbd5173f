package io.showroom.report.owners.read;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of the read model: a referral.
 *
 * @param prospectId id of the prospect referred
 * @param referrer id of the prospect who referred them
 * @param store key of the store
 * @param day store day of the referral
 * @param closedOn store day of the first order, at the earliest the day of the referral; null without an order
 */
record Referral(
        String prospectId,
        String referrer,
        String store,
        LocalDate day,
        @Nullable LocalDate closedOn) {}
