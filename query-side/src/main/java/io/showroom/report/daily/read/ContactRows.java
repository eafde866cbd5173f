package io.showroom.report.daily.read;

import io.showroom.projection.read.Column;
import io.showroom.projection.read.Column.Type;
import io.showroom.projection.read.Projection;
import io.showroom.projection.read.Row;
import io.showroom.projection.read.Timeline;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** One row a contact. */
@Component
class ContactRows implements Projection {

    @Override
    public String table() {
        return "contact_row";
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
        return List.of(Column.text("prospect_id"), Column.count("sequence"));
    }

    @Override
    public List<Column> values() {
        return List.of(
                Column.text("event_id"),
                Column.text("store"),
                Column.text("zone"),
                Column.date("day"),
                Column.instant("at"),
                Column.text("consultant"),
                Column.text("type"),
                Column.text("channel"),
                new Column("first", Type.BOOLEAN),
                new Column("planned", Type.BOOLEAN),
                Column.date("planned_for"),
                Column.text("purpose"),
                Column.text("grade_before"),
                Column.text("grade_after"),
                new Column("gradings", Type.INTEGER),
                Column.text("status"),
                Column.text("kind"),
                Column.text("results"),
                new Column("late", Type.BOOLEAN),
                Column.text("name"),
                Column.text("phone"),
                Column.text("area"),
                Column.text("model"),
                Column.text("source"),
                Column.text("account"),
                Column.text("comment"));
    }

    @Override
    public Set<String> personal() {
        return Set.of("name", "phone", "area", "account", "comment");
    }

    @Override
    public Collection<Row> rows(Timeline timeline) {
        return ContactFold.of(timeline).stream().map(ContactRows::row).toList();
    }

    private static Row row(DailyContact contact) {
        return Row.of(
                List.of(contact.prospectId(), contact.sequence()),
                contact.eventId(),
                contact.store(),
                contact.zone(),
                contact.day(),
                contact.at(),
                contact.consultant(),
                contact.type(),
                contact.channel(),
                contact.first(),
                contact.planned(),
                contact.plannedFor(),
                contact.purpose(),
                contact.gradeBefore(),
                contact.gradeAfter(),
                contact.gradings(),
                contact.status().name(),
                contact.kind(),
                contact.results(),
                contact.late(),
                contact.name(),
                contact.phone(),
                contact.area(),
                contact.model(),
                contact.source(),
                contact.account(),
                contact.comment());
    }
}
