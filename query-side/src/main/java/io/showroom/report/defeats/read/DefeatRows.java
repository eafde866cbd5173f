package io.showroom.report.defeats.read;

import io.showroom.projection.read.Column;
import io.showroom.projection.read.Projection;
import io.showroom.projection.read.Row;
import io.showroom.projection.read.Timeline;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** One row a declaration of defeat. */
@Component
class DefeatRows implements Projection {

    @Override
    public String table() {
        return "defeat_row";
    }

    @Override
    public int version() {
        return 3;
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
                Column.instant("at"),
                Column.text("consultant"),
                Column.text("name"),
                Column.text("model"),
                Column.text("grade"),
                new Column("days_since_first", Column.Type.INTEGER),
                new Column("contacts", Column.Type.INTEGER),
                Column.text("kind"),
                Column.text("reason"),
                Column.text("competitor_brand"),
                Column.text("competitor_model"),
                Column.text("rival_dealer"),
                new Column("price_difference", Column.Type.NUMERIC),
                Column.text("account"),
                Column.text("call_back_phone"),
                Column.text("counter_measure"),
                Column.text("state"),
                Column.instant("decided_at"),
                Column.text("decided_by"),
                Column.text("comment"));
    }

    @Override
    public Set<String> personal() {
        return Set.of("name", "account", "call_back_phone", "counter_measure", "comment");
    }

    @Override
    public Collection<Row> rows(Timeline timeline) {
        return DefeatFold.of(timeline).stream().map(DefeatRows::row).toList();
    }

    private static Row row(Defeat defeat) {
        return Row.of(
                List.of(defeat.prospectId(), defeat.sequence()),
                defeat.store(),
                defeat.zone(),
                defeat.day(),
                defeat.at(),
                defeat.consultant(),
                defeat.name(),
                defeat.model(),
                defeat.grade(),
                defeat.daysSinceFirst(),
                defeat.contacts(),
                defeat.kind(),
                defeat.reason(),
                defeat.competitorBrand(),
                defeat.competitorModel(),
                defeat.rivalDealer(),
                defeat.priceDifference(),
                defeat.account(),
                defeat.callBackPhone(),
                defeat.counterMeasure(),
                defeat.state(),
                defeat.decidedAt(),
                defeat.decidedBy(),
                defeat.comment());
    }
}
