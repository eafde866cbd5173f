package io.showroom.prospect.write.makeappointment;

import static io.showroom.prospect.write.Events.confirmed;
import static io.showroom.prospect.write.Events.declared;
import static io.showroom.prospect.write.Events.delivered;
import static io.showroom.prospect.write.Events.ordered;
import static io.showroom.prospect.write.Events.visited;
import static io.showroom.prospect.write.ProspectCase.NOW;
import static io.showroom.prospect.write.ProspectCase.P;
import static io.showroom.prospect.write.ProspectCase.daysAgo;
import static io.showroom.prospect.write.ProspectCase.of;
import static io.showroom.prospect.write.ProspectCase.sealed;

import io.showroom.prospect.events.AppointmentMade;
import io.showroom.prospect.write.ContactChannel;
import io.showroom.prospect.write.Fill;
import io.showroom.prospect.write.ProspectCase;
import io.showroom.staff.Role;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MakeAppointmentTest {

    private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));

    @Test
    void canInviteToATime() {
        new ProspectCase()
                .given(visited(daysAgo(3), "c1"))
                .when(make("appointmentAt", TOMORROW, "channel", ContactChannel.CALL, "remark", "brings his wife"))
                .then(new AppointmentMade(P, "S1", NOW, TOMORROW, "CALL", "c1", sealed("remark", "brings his wife")));
    }

    @Test
    void canInviteWithoutAFixedTimeAtReception() {
        new ProspectCase()
                .given(visited(daysAgo(3), "c2"))
                .by(of(Role.RECEPTIONIST))
                .when(make())
                .then(new AppointmentMade(P, "S1", NOW, null, null, null, null));
    }

    @Test
    void canInviteAnOwner() {
        new ProspectCase()
                .given(visited(daysAgo(9), "c1"), ordered(daysAgo(8), null, null), delivered(daysAgo(3)))
                .when(make("appointmentAt", TOMORROW))
                .then(new AppointmentMade(P, "S1", NOW, TOMORROW, null, "c1", null));
    }

    @Test
    void canEnterAnInvitationLate() {
        new ProspectCase()
                .given(visited(daysAgo(3), "c1"))
                .when(make("occurredAt", daysAgo(2), "appointmentAt", daysAgo(1)))
                .then(new AppointmentMade(P, "S1", daysAgo(2), daysAgo(1), null, "c1", null));
    }

    @Test
    void cannotMakeAnAppointmentForThePastOrFarAhead() {
        ProspectCase known = new ProspectCase().given(visited(daysAgo(3), "c1"));
        known.when(make("appointmentAt", NOW)).refused(422, "appointmentPast", "appointmentAt");
        known.when(make("appointmentAt", NOW.plus(Duration.ofDays(367)))).refused(422, "tooFarAhead", "appointmentAt");
    }

    @Test
    void cannotInviteALostProspect() {
        new ProspectCase()
                .given(visited(daysAgo(9), "c1"), declared(daysAgo(5), "LOST", null), confirmed(daysAgo(4), null))
                .when(make())
                .refused(409, "closed");
    }

    private static MakeAppointment make(Object... fields) {
        return Fill.in(MakeAppointment.class, fields);
    }
}
