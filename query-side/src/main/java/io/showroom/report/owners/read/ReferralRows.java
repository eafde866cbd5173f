package io.showroom.report.owners.read;

import io.showroom.projection.read.Column;
import io.showroom.projection.read.Projection;
import io.showroom.projection.read.Row;
import io.showroom.projection.read.Timeline;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** One row for each who brought a prospect. */
@Component
class ReferralRows implements Projection {

    @Override
    public String table() {
        return "referral_row";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Kind kind() {
        return Kind.OWN;
    }

    @Override
    public List<Column> key() {
        return List.of(Column.text("prospect_id"), Column.text("referrer"));
    }

    @Override
    public List<Column> values() {
        return List.of(Column.text("store"), Column.date("day"), Column.date("closed_on"));
    }

    @Override
    public Collection<Row> rows(Timeline timeline) {
        return OwnerFold.referrals(timeline).stream()
                .map(referral -> Row.of(
                        List.of(referral.prospectId(), referral.referrer()),
                        referral.store(),
                        referral.day(),
                        referral.closedOn()))
                .distinct()
                .toList();
    }
}
