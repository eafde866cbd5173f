package io.showroom.report.owners.read;

import io.showroom.projection.read.Column.Type;
import io.showroom.projection.read.Numbered;
import io.showroom.projection.read.Rows;
import io.showroom.projection.read.Table;
import org.springframework.stereotype.Component;

/** One row for each thing that counts in an owner's month. */
@Component
class OwnerActRows extends Rows<Numbered<OwnerAct>> {

    OwnerActRows() {
        super(
                Table.<Numbered<OwnerAct>>own("owner_act_row", 2)
                        .key("prospect_id", Type.TEXT, Numbered::prospectId)
                        .key("ordinal", Type.INTEGER, Numbered::place)
                        .text("store", Numbered::store)
                        .text("what", act -> act.of().what().name())
                        .with("day", Type.DATE, act -> act.of().day())
                        .with("done_on", Type.DATE, act -> act.of().doneOn()),
                timeline -> Numbered.all(timeline, OwnerFold.acts(timeline)));
    }
}
