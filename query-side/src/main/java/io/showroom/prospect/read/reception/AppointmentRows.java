package io.showroom.prospect.read.reception;

import io.showroom.projection.read.Personal;
import io.showroom.projection.read.Rows;
import io.showroom.projection.read.Table;
import io.showroom.projection.read.Timeline;
import io.showroom.prospect.read.ProspectState;
import io.showroom.prospect.read.ProspectState.Appointment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One row for each prospect who has an appointment at a fixed time and has not come since it was made. */
@Component
class AppointmentRows extends Rows<AppointmentRows.Invited> {

    AppointmentRows() {
        super(Table.own("appointment_row", 1, Invited.class, "prospect_id"), AppointmentRows::of);
    }

    /** Who is coming, as the table holds it; {@code day} is the store day of it. */
    record Invited(
            String prospectId,
            String store,
            String zone,
            LocalDate day,
            Instant comingAt,
            @Nullable String consultant,
            @Nullable String model,
            @Personal @Nullable String name,
            @Personal @Nullable String phone) {}

    private static List<Invited> of(Timeline timeline) {
        ProspectState state = ProspectState.of(timeline);
        Appointment appointment = state.appointment();
        Instant coming = appointment == null ? null : appointment.at();
        if (coming == null || state.status().closedLost()) {
            return List.of();
        }
        return List.of(new Invited(
                state.prospectId(),
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
