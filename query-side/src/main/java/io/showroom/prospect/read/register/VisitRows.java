package io.showroom.prospect.read.register;

import io.showroom.projection.read.Column;
import io.showroom.projection.read.Projection;
import io.showroom.projection.read.Row;
import io.showroom.projection.read.Timeline;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** One row a visit, call or lead. */
@Component
class VisitRows implements Projection {

    @Override
    public String table() {
        return "visit_row";
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
        return List.of(Column.text("prospect_id"), new Column("sequence", Column.Type.BIGINT));
    }

    @Override
    public List<Column> values() {
        return List.of(
                Column.text("store"),
                Column.text("zone"),
                Column.date("day"),
                Column.instant("arrived_at"),
                Column.instant("left_at"),
                new Column("party_size", Column.Type.INTEGER),
                Column.text("consultant"),
                Column.text("source"),
                Column.text("campaign"),
                Column.text("channel"),
                new Column("first", Column.Type.BOOLEAN),
                Column.text("purpose"),
                Column.text("model"),
                Column.text("competitor_model"),
                new Column("captured", Column.Type.BOOLEAN),
                new Column("test_drive", Column.Type.BOOLEAN),
                Column.text("grade"),
                Column.text("result"),
                new Column("late", Column.Type.BOOLEAN),
                Column.text("name"),
                Column.text("phone"),
                Column.text("remark"),
                new Column("invited", Column.Type.BOOLEAN),
                Column.instant("appointment_at"),
                new Column("came", Column.Type.BOOLEAN));
    }

    @Override
    public Collection<Row> rows(Timeline timeline) {
        return Visits.of(timeline).stream().map(VisitRows::row).toList();
    }

    private static Row row(Visit visit) {
        return Row.of(
                List.of(visit.prospectId(), visit.sequence()),
                visit.store(),
                visit.zone(),
                visit.day(),
                visit.arrivedAt(),
                visit.leftAt(),
                visit.partySize(),
                visit.consultant(),
                visit.source(),
                visit.campaign(),
                visit.channel(),
                visit.first(),
                visit.purpose(),
                visit.model(),
                visit.competitorModel(),
                visit.captured(),
                visit.testDrive(),
                visit.grade(),
                visit.result(),
                visit.late(),
                visit.name(),
                visit.phone(),
                visit.remark(),
                visit.invited(),
                visit.appointmentAt(),
                visit.came());
    }
}
