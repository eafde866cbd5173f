package io.showroom.prospect.read.reception;

import io.showroom.projection.read.Column;
import io.showroom.projection.read.Projection;
import io.showroom.projection.read.Row;
import io.showroom.projection.read.Timeline;
import io.showroom.prospect.read.ProspectState;
import io.showroom.prospect.read.ProspectState.Appointment;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** One row for each prospect who has an appointment at a fixed time and has not come since it was made. */
@Component
class AppointmentRows implements Projection {

    @Override
    public String table() {
        return "appointment_row";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Kind kind() {
        return Kind.OWN;
    }

    @Override
    public List<Column> key() {
        return List.of(Column.text("prospect_id"));
    }

    @Override
    public List<Column> values() {
        return List.of(
                Column.text("store"),
                Column.text("zone"),
                Column.date("day"),
                Column.instant("coming_at"),
                Column.text("consultant"),
                Column.text("model"),
                Column.text("name"),
                Column.text("phone"));
    }

    @Override
    public Set<String> personal() {
        return Set.of("name", "phone");
    }

    @Override
    public Collection<Row> rows(Timeline timeline) {
        ProspectState state = ProspectState.of(timeline);
        Appointment appointment = state.appointment();
        Instant coming = appointment == null ? null : appointment.at();
        if (coming == null || state.status().closedLost()) {
            return List.of();
        }
        return List.of(Row.of(
                List.of(state.prospectId()),
                state.store(),
                state.zone(),
                timeline.day(coming),
                coming,
                state.consultant(),
                state.wish().model(),
                state.person("name"),
                state.person("phone")));
    }
}
