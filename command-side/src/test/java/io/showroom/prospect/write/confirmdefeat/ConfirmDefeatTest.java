package io.showroom.prospect.write.confirmdefeat;

import static io.showroom.prospect.write.Events.captured;
import static io.showroom.prospect.write.Events.confirmed;
import static io.showroom.prospect.write.Events.declared;
import static io.showroom.prospect.write.Events.graded;
import static io.showroom.prospect.write.Events.rejected;
import static io.showroom.prospect.write.Events.visited;
import static io.showroom.prospect.write.ProspectCase.NOW;
import static io.showroom.prospect.write.ProspectCase.P;
import static io.showroom.prospect.write.ProspectCase.TODAY;
import static io.showroom.prospect.write.ProspectCase.daysAgo;
import static io.showroom.prospect.write.ProspectCase.of;
import static io.showroom.prospect.write.ProspectCase.sealed;

import io.showroom.prospect.events.DefeatConfirmed;
import io.showroom.prospect.write.Fill;
import io.showroom.prospect.write.ProspectCase;
import io.showroom.prospect.write.TestRules;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConfirmDefeatTest {

    @Test
    void closesTheProspectAndFreesItsNumber() {
        pending("DEFEATED")
                .when(confirm("comment", "agreed"))
                .then(ids -> new DefeatConfirmed(
                        P, "S1", NOW, ids.get(3), false, "HABC", 1, "A", null, sealed("comment", "agreed")))
                .phones("release");
    }

    @Test
    void movesToTheSchemesGradeForThisKindOfDefeat() {
        pending("INVALID")
                .gradingBy(TestRules.P_SCALE, TODAY)
                .when(confirm())
                .then(ids -> new DefeatConfirmed(P, "S1", NOW, ids.get(3), false, "P-scale", 3, "A", "N", null));
    }

    @Test
    void cannotConfirmWhatWasNotDeclared() {
        base().by(of(Role.MANAGER)).when(confirm()).refused(409, "noDefeatPending");
    }

    @Test
    void cannotConfirmWhatWasDecidedOn() {
        pending("LOST").given(confirmed(daysAgo(1), "A")).when(confirm()).refused(409, "noDefeatPending");
        pending("LOST").given(rejected(daysAgo(1))).when(confirm()).refused(409, "noDefeatPending");
    }

    @Test
    void cannotConfirmBeforeTheDeclaration() {
        pending("LOST").when(confirm("occurredAt", daysAgo(3))).refused(409, "laterActExists");
    }

    @Test
    void cannotConfirmForAnotherStore() {
        pending("LOST")
                .by(new Actor("m2", Set.of(Role.MANAGER), "S2"))
                .when(confirm())
                .refused(403, "otherStore");
    }

    @Test
    void cannotConfirmForSomebodyNeverSeen() {
        new ProspectCase().when(confirm()).refused(404, "noSuchProspect");
    }

    @Test
    void hasNothingToDoWhenAnImportedDefeatIsConfirmedAgain() {
        pending("LOST")
                .given(confirmed(daysAgo(1), "A"))
                .imported("row")
                .when(confirm())
                .thenNothing();
    }

    private static ProspectCase base() {
        return new ProspectCase()
                .given(
                        visited(daysAgo(10), "c1"),
                        captured(daysAgo(9), "c1"),
                        graded(daysAgo(8), null, "A", TODAY.minusDays(1)));
    }

    private static ProspectCase pending(String kind) {
        return base().given(declared(daysAgo(2), kind, "A")).by(of(Role.MANAGER));
    }

    private static ConfirmDefeat confirm(Object... fields) {
        return Fill.in(ConfirmDefeat.class, fields);
    }
}
