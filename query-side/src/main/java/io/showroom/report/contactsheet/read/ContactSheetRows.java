package io.showroom.report.contactsheet.read;

import io.showroom.projection.read.Column;
import io.showroom.projection.read.Projection;
import io.showroom.projection.read.Row;
import io.showroom.projection.read.Timeline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of all contact status sheets. */
@Component
final class ContactSheetRows implements Projection {

    @Override
    public String table() {
        return "contact_sheet_row";
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
        return List.of(
                Column.text("prospect_id"),
                Column.date("month"),
                Column.text("consultant"),
                Column.text("block"),
                new Column("spell", Column.Type.INTEGER));
    }

    @Override
    public List<Column> values() {
        List<Column> columns = new ArrayList<>(List.of(
                Column.date("lasts_until"),
                Column.text("store"),
                Column.text("source"),
                Column.text("model"),
                Column.date("opened_on"),
                Column.date("from_on"),
                Column.date("to_on"),
                Column.date("contact_before"),
                Column.date("planned_on"),
                Column.text("start_grade"),
                Column.text("end_grade"),
                Column.text("moved_from"),
                Column.text("moved_to")));
        for (SheetCount count : SheetCount.values()) {
            columns.add(new Column(count.name().toLowerCase(Locale.ROOT), Column.Type.INTEGER));
        }
        columns.add(Column.text("cells"));
        return columns;
    }

    @Override
    public Collection<Row> rows(Timeline timeline) {
        return SheetFold.rows(timeline).stream().map(ContactSheetRows::row).toList();
    }

    private static Row row(SheetRow row) {
        List<@Nullable Object> values = new ArrayList<>(Arrays.asList(
                row.lastsUntil(),
                row.store(),
                row.source(),
                row.model(),
                row.openedOn(),
                row.fromOn(),
                row.toOn(),
                row.contactBefore(),
                row.plannedOn(),
                row.startGrade(),
                row.endGrade(),
                row.movedFrom(),
                row.movedTo()));
        for (SheetCount count : SheetCount.values()) {
            values.add(row.counts().get(count));
        }
        values.add(row.cells());
        return new Row(
                List.of(
                        row.prospectId(),
                        row.month(),
                        row.consultant(),
                        row.block().name(),
                        row.spell()),
                values);
    }
}
