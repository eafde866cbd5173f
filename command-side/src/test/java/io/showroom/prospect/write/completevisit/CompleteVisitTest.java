package io.showroom.prospect.write.completevisit;

import static io.showroom.prospect.write.Events.captured;
import static io.showroom.prospect.write.Events.reassigned;
import static io.showroom.prospect.write.Events.visited;
import static io.showroom.prospect.write.ProspectCase.NOW;
import static io.showroom.prospect.write.ProspectCase.P;
import static io.showroom.prospect.write.ProspectCase.consultant;
import static io.showroom.prospect.write.ProspectCase.daysAgo;
import static io.showroom.prospect.write.ProspectCase.of;
import static io.showroom.prospect.write.ProspectCase.sealed;

import io.showroom.prospect.events.VisitCompleted;
import io.showroom.prospect.write.Fill;
import io.showroom.prospect.write.ProspectCase;
import io.showroom.staff.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CompleteVisitTest {

    private static final Instant ARRIVED = NOW.minus(Duration.ofHours(1));

    @Test
    void canFillInEverything() {
        new ProspectCase()
                .given(visited(ARRIVED, "c1"))
                .when(ids -> complete(
                        "visit", ids.getFirst(),
                        "leftAt", NOW,
                        "partySize", 3,
                        "consultant", "c2",
                        "source", "walk-in",
                        "model", "M1",
                        "competitorModel", "R1",
                        "purpose", "decided",
                        "remark", "with parents"))
                .then(ids -> new VisitCompleted(
                        P,
                        "S1",
                        NOW,
                        ids.getFirst(),
                        NOW,
                        3,
                        "c2",
                        "walk-in",
                        "M1",
                        "R1",
                        "decided",
                        sealed("remark", "with parents")));
    }

    @Test
    void canNoteTheDepartureOfTheLastVisitAtReception() {
        new ProspectCase()
                .given(visited(daysAgo(3), "c2"), visited(ARRIVED, "c2"))
                .by(of(Role.RECEPTIONIST))
                .when(complete("leftAt", NOW))
                .then(ids -> left(ids.get(1), NOW, null));
    }

    @Test
    void assignsAnUnassignedProspectAsOfTheVisit() {
        new ProspectCase()
                .given(visited(ARRIVED, null))
                .by(of(Role.RECEPTIONIST))
                .when(complete("consultant", "c2"))
                .thenAll(ids -> List.of(left(ids.getFirst(), null, "c2"), reassigned(ARRIVED, null, "c2")));
    }

    @Test
    void doesNotReassignAnAssignedProspect() {
        new ProspectCase()
                .given(visited(ARRIVED, "c1"))
                .when(complete("consultant", "c2"))
                .then(ids -> left(ids.getFirst(), null, "c2"));
    }

    @Test
    void cannotLeaveBeforeArrivingNorInTheFuture() {
        ProspectCase here = new ProspectCase().given(visited(ARRIVED, "c1"));
        here.when(complete("leftAt", ARRIVED.minusSeconds(1))).refused(422, "endBeforeStart", "leftAt");
        here.when(complete("leftAt", NOW.plusSeconds(1))).refused(422, "future", "leftAt");
    }

    @Test
    void cannotBeAPartyOfNobodyOrNameUnknownCodes() {
        ProspectCase here = new ProspectCase().given(visited(ARRIVED, "c1"));
        here.when(complete("partySize", 0)).refused(422, "min", "partySize");
        here.when(complete("model", "none")).refused(422, "unknownCode", "model");
        here.when(complete("source", "none")).refused(422, "unknownCode", "source");
        here.when(complete("competitorModel", "none")).refused(422, "unknownCode", "competitorModel");
        here.when(complete("purpose", "none")).refused(422, "unknownCode", "purpose");
        here.when(complete("consultant", "c3")).refused(422, "notConsultantOfStore", "consultant");
    }

    @Test
    void cannotCompleteWhatIsNoVisitOfTheProspect() {
        ProspectCase here = new ProspectCase().given(visited(ARRIVED, "c1"), captured(ARRIVED, "c1"));
        here.when(complete("visit", "elsewhere", "leftAt", NOW)).refused(422, "unknownVisit", "visit");
        here.when(ids -> complete("visit", ids.get(1), "leftAt", NOW)).refused(422, "unknownVisit", "visit");
    }

    @Test
    void cannotCompleteBeforeTheVisitOrWithNothing() {
        ProspectCase again = new ProspectCase().given(visited(daysAgo(3), "c1"), visited(ARRIVED, "c1"));
        again.when(complete("remark", "x", "occurredAt", daysAgo(1))).refused(422, "beforeVisit", "occurredAt");
        again.when(complete()).refused(400, "nothingGiven");
    }

    @Test
    void cannotCompleteAnothersVisitAsAConsultant() {
        new ProspectCase()
                .given(visited(ARRIVED, "c2"))
                .by(consultant("c1"))
                .when(complete("leftAt", NOW))
                .refused(403, "notYours");
    }

    private static CompleteVisit complete(Object... fields) {
        return Fill.in(CompleteVisit.class, fields);
    }

    private static VisitCompleted left(String visit, @Nullable Instant leftAt, @Nullable String consultant) {
        return new VisitCompleted(P, "S1", NOW, visit, leftAt, null, consultant, null, null, null, null, null);
    }
}
