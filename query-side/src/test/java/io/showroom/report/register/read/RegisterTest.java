package io.showroom.report.register.read;

import static io.showroom.testing.Stream.instant;
import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.projection.read.Decryptor;
import io.showroom.projection.read.Timeline;
import io.showroom.prospect.events.AppointmentMade;
import io.showroom.prospect.read.RegisteredVisit;
import io.showroom.testing.Stream;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RegisterTest {

    private static final Decryptor NOTHING_SAID = (owner, text) -> new TreeMap<>();

    @Test
    void aCallSaysWhoWasInvitedForWhenAndWhetherTheyCame() {
        List<RegisteredVisit> lines = lines(call("P-1", "2026-07-01T10:00")
                .add(invited("P-1", "2026-07-01T10:05", "2026-07-02T10:00"))
                .add(invited("P-1", "2026-07-01T18:00", "2026-07-03T14:00"))
                .visit("2026-07-03T14:10", "c1"));
        assertThat(lines)
                .extracting(visit ->
                        visit.touch().channel() + " " + visit.invitation().invited() + " "
                                + visit.invitation().appointmentAt() + " "
                                + visit.invitation().came())
                .containsExactly("PHONE true " + instant("2026-07-03T14:00") + " true", "WALK_IN false null false");
    }

    @Test
    void anInvitationBelongsToTheContactBeforeIt() {
        Stream stream = call("P-1", "2026-07-01T10:00");
        List<RegisteredVisit> lines =
                lines(call(stream, "2026-07-04T10:00").add(invited("P-1", "2026-07-04T10:05", "2026-07-05T10:00")));
        assertThat(lines)
                .extracting(visit ->
                        visit.invitation().invited() + " " + visit.invitation().came())
                .containsExactly("false false", "true false");
    }

    @Test
    void aVisitBeforeTheCallIsNoArrival() {
        List<RegisteredVisit> lines =
                lines(call(Stream.prospect("P-1").visit("2026-07-01T10:00", "c1"), "2026-07-02T10:00"));
        assertThat(lines.getLast().invitation().came()).isFalse();
    }

    @Test
    void theSumsSayWhoCapturedWhetherTheRotaWasFollowedAndHowCallsCame() {
        List<RegisteredVisit> lines = List.of(
                        Stream.prospect("P-1").visit("2026-07-01T10:00", "c1").capture("2026-07-01T10:20"),
                        Stream.prospect("P-2").visit("2026-07-01T11:00", "c1"),
                        Stream.prospect("P-3").visit("2026-07-01T12:00", "c2"),
                        call("P-4", "2026-07-01T13:00").visit("2026-07-02T10:00", "c2"),
                        call("P-5", "2026-07-01T14:00"))
                .stream()
                .flatMap(stream -> lines(stream).stream())
                .toList();
        RegisterSummary summary = RegisterSummary.of(
                lines, (store, day) -> day.equals(LocalDate.of(2026, 7, 1)) ? List.of("c1") : List.of());
        RegisterSummary.ReceivedByConsultant c1 = summary.consultants().stream()
                .filter(one -> one.consultant().equals("c1"))
                .findFirst()
                .orElseThrow();
        assertThat(c1.visits()).isEqualTo(2);
        assertThat(c1.first()).isEqualTo(4);
        assertThat(c1.captured()).isEqualTo(1);
        assertThat(c1.captureRate()).isEqualTo(0.25);
        assertThat(summary.duty()).isEqualTo(new RegisterSummary.Duty(2, 1));
        assertThat(summary.invitation()).isEqualTo(new RegisterSummary.Invitation(2, 0, 1, 0.5));
        assertThat(summary.consultants().stream()
                        .mapToLong(RegisterSummary.ReceivedByConsultant::first)
                        .sum())
                .isEqualTo(RegisterTotals.of(lines).first());
        assertThat(summary.models().stream()
                        .mapToLong(RegisterSummary.Interest::visits)
                        .sum())
                .isEqualTo(lines.size());
    }

    @Test
    void nothingToDivideByIsNoRate() {
        RegisterSummary summary = RegisterSummary.of(List.of(), (store, day) -> List.of());
        assertThat(summary.invitation().rate()).isNull();
        assertThat(summary.consultants()).isEmpty();
    }

    private static Stream call(String id, String when) {
        return call(Stream.prospect(id), when);
    }

    private static Stream call(Stream stream, String when) {
        return stream.visit(when, "PHONE", "c1", "phone", null, null);
    }

    private static AppointmentMade invited(String id, String when, String coming) {
        return new AppointmentMade(id, "S1", instant(when), instant(coming), "CALL", "c1", null);
    }

    private static List<RegisteredVisit> lines(Stream stream) {
        return Visits.of(Timeline.of(stream.events(), NOTHING_SAID));
    }
}
