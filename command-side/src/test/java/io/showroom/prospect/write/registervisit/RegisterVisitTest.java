package io.showroom.prospect.write.registervisit;

import static io.showroom.prospect.write.Events.captured;
import static io.showroom.prospect.write.Events.confirmed;
import static io.showroom.prospect.write.Events.declared;
import static io.showroom.prospect.write.Events.visited;
import static io.showroom.prospect.write.ProspectCase.NOW;
import static io.showroom.prospect.write.ProspectCase.P;
import static io.showroom.prospect.write.ProspectCase.consultant;
import static io.showroom.prospect.write.ProspectCase.daysAgo;
import static io.showroom.prospect.write.ProspectCase.of;
import static io.showroom.prospect.write.ProspectCase.sealed;
import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.prospect.events.AppointmentMade;
import io.showroom.prospect.events.VisitRegistered;
import io.showroom.prospect.write.Fill;
import io.showroom.prospect.write.ProspectCase;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RegisterVisitTest {

    private static final Instant ARRIVED = NOW.minusSeconds(3600);

    @Test
    void canRegisterAFirstVisitWithAllThatIsKnown() {
        new ProspectCase()
                .by(of(Role.RECEPTIONIST))
                .when(first(
                        "occurredAt", ARRIVED,
                        "leftAt", NOW,
                        "partySize", 3,
                        "consultant", "c2",
                        "source", "walk-in",
                        "campaign", "spring",
                        "model", "M1",
                        "competitorModel", "R1",
                        "purpose", "decided",
                        "outlet", Outlet.SECONDARY,
                        "phone", "138 0013 8000",
                        "remark", "with parents"))
                .then(new VisitRegistered(
                        P,
                        "S1",
                        ARRIVED,
                        "Asia/Shanghai",
                        true,
                        "WALK_IN",
                        NOW,
                        3,
                        "c2",
                        "walk-in",
                        "spring",
                        "M1",
                        "R1",
                        "decided",
                        "SECONDARY",
                        sealed("phone", "+8613800138000", "remark", "with parents")))
                .phones("claim +8613800138000");
    }

    @Test
    void canRegisterAFirstVisitByStoreAndChannelAlone() {
        new ProspectCase().by(of(Role.RECEPTIONIST)).when(first()).then(seen(NOW, true, null, null));
    }

    @Test
    void canReceiveThemselvesAsAConsultant() {
        new ProspectCase().by(consultant("c1")).when(first()).then(seen(NOW, true, "c1", null));
    }

    @Test
    void canRegisterAnAgainVisitOfAnothersProspectAtReception() {
        new ProspectCase()
                .given(visited(daysAgo(3), "c2"))
                .by(of(Role.RECEPTIONIST))
                .when(visit("store", "S1", "remark", "again"))
                .then(seen(NOW, false, null, sealed("remark", "again")));
    }

    @Test
    void canRegisterAVisitEnteredLateBetweenOthers() {
        new ProspectCase()
                .given(visited(daysAgo(9), "c1"), captured(daysAgo(1), "c1"))
                .when(visit("store", "S1", "occurredAt", daysAgo(5)))
                .then(seen(daysAgo(5), false, "c1", null));
    }

    @Test
    void canComeAgainAfterADefeatWithoutTakingTheNumberBack() {
        new ProspectCase()
                .given(visited(daysAgo(9), "c1"), declared(daysAgo(5), "LOST", null), confirmed(daysAgo(4), null))
                .givenPhoneTaken("+8613800138000")
                .when(visit("store", "S1", "phone", "13800138000"))
                .then(seen(NOW, false, "c1", sealed("phone", "+8613800138000")))
                .phones("keep +8613800138000");
    }

    @Test
    void canCallAndBeInvited() {
        new ProspectCase()
                .when(first("channel", VisitChannel.PHONE, "appointmentAt", NOW.plusSeconds(3600)))
                .then(
                        called(NOW, "PHONE"),
                        new AppointmentMade(P, "S1", NOW, NOW.plusSeconds(3600), "CALL", "c1", null));
        new ProspectCase()
                .when(first("channel", VisitChannel.ONLINE, "invited", true))
                .then(called(NOW, "ONLINE"), new AppointmentMade(P, "S1", NOW, null, "MESSAGE", "c1", null));
    }

    @Test
    void cannotBeInvitedWhileHereNorToThePast() {
        new ProspectCase().when(first("invited", true)).refused(422, "invitedWhileHere", "invited");
        new ProspectCase()
                .when(first("channel", VisitChannel.PHONE, "appointmentAt", NOW))
                .refused(422, "appointmentPast", "appointmentAt");
    }

    @Test
    void cannotComeBeforeTheFirstVisit() {
        new ProspectCase()
                .given(visited(daysAgo(3), "c1"))
                .when(visit("store", "S1", "occurredAt", daysAgo(4)))
                .refused(422, "beforeProspect", "occurredAt");
    }

    @Test
    void cannotLeaveBeforeArriving() {
        new ProspectCase()
                .when(first("occurredAt", ARRIVED, "leftAt", ARRIVED.minusSeconds(1)))
                .refused(422, "endBeforeStart", "leftAt");
    }

    @Test
    void cannotHaveLeftInTheFuture() {
        new ProspectCase().when(first("leftAt", NOW.plusSeconds(1))).refused(422, "future", "leftAt");
    }

    @Test
    void cannotComeInTheFuture() {
        new ProspectCase().when(first("occurredAt", NOW.plusSeconds(1))).refused(422, "future", "occurredAt");
    }

    @Test
    void cannotHaveAPartySizeOutOfRange() {
        new ProspectCase().when(first("partySize", 0)).refused(422, "min", "partySize");
        new ProspectCase().when(first("partySize", -1)).refused(422, "min", "partySize");
        new ProspectCase().when(first("partySize", 1000)).refused(422, "max", "partySize");
    }

    @Test
    void cannotShareAPhoneNumberWithAnotherOpenProspectOfTheStore() {
        new ProspectCase()
                .givenPhoneTaken("+8613800138000")
                .when(first("phone", "+86 138-0013-8000"))
                .refused(409, "duplicatePhone");
    }

    @Test
    void cannotHaveAnImpossiblePhoneNumber() {
        new ProspectCase().when(first("phone", "12345")).refused(422, "impossiblePhone", "phone");
    }

    @Test
    void cannotUseCodesThatTheListsDoNotOffer() {
        new ProspectCase().when(first("source", "nowhere")).refused(422, "unknownCode", "source");
        new ProspectCase().when(first("model", "M9")).refused(422, "unknownCode", "model");
        new ProspectCase().when(first("competitorModel", "R9")).refused(422, "unknownCode", "competitorModel");
        new ProspectCase().when(first("purpose", "nap")).refused(422, "unknownCode", "purpose");
    }

    @Test
    void cannotVisitAnUnknownStore() {
        new ProspectCase().when(first("store", "S9")).refused(422, "unknownStore", "store");
    }

    @Test
    void cannotRegisterForAnotherStore() {
        new ProspectCase().when(first("store", "S2")).refused(403, "otherStore");
    }

    @Test
    void cannotBeReceivedByAConsultantOfAnotherStore() {
        new ProspectCase().when(first("consultant", "c3")).refused(422, "notConsultantOfStore", "consultant");
    }

    @Test
    void cannotComeAgainToAnotherStoreThanTheProspects() {
        new ProspectCase()
                .given(visited(daysAgo(3), "c1"))
                .by(new Actor("m1", Set.of(Role.MANAGER, Role.GROUP_MANAGER), "S1"))
                .when(visit("store", "S2"))
                .refused(422, "prospectOfOtherStore", "store");
    }

    @Test
    void cannotComeAgainToAnothersProspect() {
        new ProspectCase()
                .given(visited(daysAgo(3), "c2"))
                .by(consultant("c1"))
                .when(visit("store", "S1"))
                .refused(403, "notYours");
    }

    @Test
    void cannotComeAgainIfNeverSeen() {
        new ProspectCase().when(visit("store", "S1")).refused(404, "noSuchProspect");
    }

    @Test
    void canBeImportedWithCodesThatOnlyHistoryKnows() {
        new ProspectCase()
                .imported("row")
                .by(consultant("c1"))
                .when(first("purpose", "nap", "competitorModel", "R9", "occurredAt", daysAgo(400)))
                .then(new VisitRegistered(
                        P,
                        "S1",
                        daysAgo(400),
                        "Asia/Shanghai",
                        true,
                        "WALK_IN",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "R9",
                        "nap",
                        null,
                        null));
    }

    @Test
    void doesNothingWhenARowIsSentAgain() {
        new ProspectCase()
                .givenImported(visited(daysAgo(3), "c1"), "row")
                .imported("row")
                .when(visit("store", "S1", "occurredAt", daysAgo(3)))
                .thenNothing();
    }

    @Test
    void takesItsIdentifierOnlyFromTheSystem() {
        UUID fresh = UUID.fromString("00000000-0000-4000-8000-0000000000aa");
        RegisterVisit unnamed =
                Fill.in(RegisterVisit.class, "prospectId", null, "store", "S1", "channel", VisitChannel.PHONE);

        assertThat(unnamed.identified(fresh).prospectId()).isEqualTo("P-" + fresh);
        assertThat(unnamed.identified(fresh).first()).isTrue();
        assertThat(visit("store", "S1").identified(fresh)).isEqualTo(visit("store", "S1"));
    }

    private static RegisterVisit first(Object... fields) {
        return visit(fields).as(P);
    }

    private static RegisterVisit visit(Object... fields) {
        Object[] all = new Object[fields.length + 4];
        all[0] = "store";
        all[1] = "S1";
        all[2] = "channel";
        all[3] = VisitChannel.WALK_IN;
        System.arraycopy(fields, 0, all, 4, fields.length);
        return Fill.in(RegisterVisit.class, all);
    }

    private static VisitRegistered seen(
            Instant at, boolean first, @Nullable String consultant, @Nullable String sealed) {
        return new VisitRegistered(
                P,
                "S1",
                at,
                "Asia/Shanghai",
                first,
                "WALK_IN",
                null,
                null,
                consultant,
                null,
                null,
                null,
                null,
                null,
                null,
                sealed);
    }

    private static VisitRegistered called(Instant at, String channel) {
        return new VisitRegistered(
                P,
                "S1",
                at,
                "Asia/Shanghai",
                true,
                channel,
                null,
                null,
                "c1",
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
