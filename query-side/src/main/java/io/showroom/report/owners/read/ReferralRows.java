package io.showroom.report.owners.read;

import io.showroom.projection.read.ReadModelTable;
import io.showroom.projection.read.RowProjection;
import org.springframework.stereotype.Component;

/** The projection of referrals: one row for each referrer of a prospect. */
@Component
class ReferralRows extends RowProjection<Referral> {

    ReferralRows() {
        super(
                ReadModelTable.own("referral_row", 2, Referral.class, "prospect_id", "referrer"),
                timeline -> OwnerFold.referrals(timeline).stream().distinct().toList());
    }
}
