package io.showroom.report.owners.read;

import io.showroom.projection.read.Rows;
import io.showroom.projection.read.Table;
import org.springframework.stereotype.Component;

/** One row for each who brought a prospect. */
@Component
class ReferralRows extends Rows<Referral> {

    ReferralRows() {
        super(
                Table.own("referral_row", 2, Referral.class, "prospect_id", "referrer"),
                timeline -> OwnerFold.referrals(timeline).stream().distinct().toList());
    }
}
