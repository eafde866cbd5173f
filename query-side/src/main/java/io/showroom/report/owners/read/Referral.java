package io.showroom.report.owners.read;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody brought somebody.
 *
 * @param prospectId who was brought
 * @param referrer who brought them
 * @param store key of the store
 * @param day store day it became known
 * @param closedOn store day of the order that came of it; null if none did
 */
record Referral(
        String prospectId,
        String referrer,
        String store,
        LocalDate day,
        @Nullable LocalDate closedOn) {}
