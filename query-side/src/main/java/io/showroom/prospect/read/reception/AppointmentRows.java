package io.showroom.prospect.read.reception;

import io.showroom.projection.read.Rows;
import io.showroom.projection.read.Table;
import io.showroom.projection.read.Timeline;
import io.showroom.prospect.read.ProspectState;
import io.showroom.prospect.read.ProspectState.Appointment;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** One row for each prospect who has an appointment at a fixed time and has not come since it was made. */
@Component
class AppointmentRows extends Rows<Expected> {

    static final Table<Expected> TABLE = Table.own("appointment_row", 2, Expected.class, "prospect_id");

    AppointmentRows() {
        super(TABLE, AppointmentRows::of);
    }

    private static List<Expected> of(Timeline timeline) {
        ProspectState state = ProspectState.of(timeline);
        Appointment appointment = state.appointment();
        Instant coming = appointment == null ? null : appointment.at();
        if (coming == null || state.status().closedLost()) {
            return List.of();
        }
        return List.of(new Expected(
                state.prospectId(),
                state.store(),
                state.zone(),
                timeline.day(coming),
                coming,
                state.consultant(),
                state.demand().wish().model(),
                state.person().name(),
                state.person("phone")));
    }
}
