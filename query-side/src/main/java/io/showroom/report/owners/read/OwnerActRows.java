package io.showroom.report.owners.read;

import io.showroom.projection.read.NumberedRecord;
import io.showroom.projection.read.ReadModelTable;
import io.showroom.projection.read.RowProjection;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The projection of owners' acts: one row for each. */
@Component
class OwnerActRows extends RowProjection<OwnerActRows.Counted> {

    OwnerActRows() {
        super(
                ReadModelTable.own("owner_act_row", 2, Counted.class, "prospect_id", "ordinal"),
                timeline -> NumberedRecord.all(timeline, OwnerFold.acts(timeline)).stream()
                        .map(Counted::of)
                        .toList());
    }

    /** An act with its number among the prospect's. */
    record Counted(
            String prospectId,
            int ordinal,
            String store,
            OwnerAct.What what,
            LocalDate day,
            @Nullable LocalDate doneOn) {

        private static Counted of(NumberedRecord<OwnerAct> act) {
            return new Counted(
                    act.prospectId(),
                    act.place(),
                    act.store(),
                    act.of().what(),
                    act.of().day(),
                    act.of().doneOn());
        }
    }
}
