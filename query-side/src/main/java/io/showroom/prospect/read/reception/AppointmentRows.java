package io.showroom.prospect.read.reception;

import io.showroom.projection.read.ReadModelTable;
import io.showroom.projection.read.RowProjection;
import io.showroom.projection.read.Timeline;
import io.showroom.prospect.read.ProspectState;
import io.showroom.prospect.read.ProspectState.OpenAppointment;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Projection with one row per prospect with an appointment at a fixed time who has not come since it was made. */
@Component
class AppointmentRows extends RowProjection<ExpectedVisitor> {

    static final ReadModelTable<ExpectedVisitor> TABLE =
            ReadModelTable.own("appointment_row", 2, ExpectedVisitor.class, "prospect_id");

    AppointmentRows() {
        super(TABLE, AppointmentRows::of);
    }

    private static List<ExpectedVisitor> of(Timeline timeline) {
        ProspectState state = ProspectState.of(timeline);
        OpenAppointment appointment = state.appointment();
        Instant coming = appointment == null ? null : appointment.at();
        if (coming == null || state.status().closedLost()) {
            return List.of();
        }
        return List.of(new ExpectedVisitor(
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
