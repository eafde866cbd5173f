package io.showroom.report.owners.read;

import io.showroom.projection.read.Column;
import io.showroom.projection.read.Column.Type;
import io.showroom.projection.read.Projection;
import io.showroom.projection.read.Row;
import io.showroom.projection.read.Timeline;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** One row an owner, as long as car and consultant stayed the same. */
@Component
class OwnerRows implements Projection {

    @Override
    public String table() {
        return "owner_row";
    }

    @Override
    public int version() {
        return 4;
    }

    @Override
    public Kind kind() {
        return Kind.OWN;
    }

    @Override
    public List<Column> key() {
        return List.of(Column.text("prospect_id"), Column.date("valid_from"));
    }

    @Override
    public List<Column> values() {
        return List.of(
                Column.text("store"),
                Column.text("zone"),
                Column.date("valid_until"),
                Column.text("customer"),
                Column.date("held_on"),
                Column.date("delivered_on"),
                Column.text("current_car"),
                Column.text("consultant"),
                Column.text("name"),
                Column.text("phone"),
                Column.text("model"),
                Column.text("vin"),
                Column.text("plate"),
                Column.text("purchase_kind"),
                Column.date("insurance_ends_on"),
                Column.date("last_service_on"),
                new Column("mileage", Type.INTEGER),
                Column.date("last_contact_on"),
                Column.date("due_on"));
    }

    @Override
    public Set<String> personal() {
        return Set.of("name", "phone", "vin", "plate");
    }

    @Override
    public Collection<Row> rows(Timeline timeline) {
        return OwnerFold.owners(timeline).stream().map(OwnerRows::row).toList();
    }

    private static Row row(Owner owner) {
        return Row.of(
                List.of(owner.prospectId(), owner.validFrom()),
                owner.store(),
                owner.zone(),
                owner.validUntil(),
                owner.customer().name(),
                owner.heldOn(),
                owner.deliveredOn(),
                owner.currentCar(),
                owner.consultant(),
                owner.name(),
                owner.phone(),
                owner.model(),
                owner.vin(),
                owner.plate(),
                owner.purchaseKind(),
                owner.insuranceEndsOn(),
                owner.lastServiceOn(),
                owner.mileage(),
                owner.lastContactOn(),
                owner.dueOn());
    }
}
