package io.showroom.prospect.write.reassignprospect;

import static io.showroom.prospect.write.Events.reassigned;
import static io.showroom.prospect.write.Events.visited;
import static io.showroom.prospect.write.ProspectCase.NOW;
import static io.showroom.prospect.write.ProspectCase.P;
import static io.showroom.prospect.write.ProspectCase.daysAgo;
import static io.showroom.prospect.write.ProspectCase.sealed;

import io.showroom.prospect.events.ProspectReassigned;
import io.showroom.prospect.write.Fill;
import io.showroom.prospect.write.ProspectCase;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReassignProspectTest {

    @Test
    void canGiveItToAnotherConsultant() {
        heldBy("c1").when(reassign("to", "c2")).then(given(NOW, "c1", "c2"));
    }

    @Test
    void canGiveToSomebodyWhatWasNobodys() {
        heldBy(null).when(reassign("to", "c2")).then(given(NOW, null, "c2"));
    }

    @Test
    void canEnterAHandOverLateBetweenOthers() {
        heldBy("c1")
                .given(reassigned(daysAgo(2), "c1", "c2"))
                .when(reassign("to", "m1", "occurredAt", daysAgo(5)))
                .then(given(daysAgo(5), "c1", "m1"));
    }

    @Test
    void cannotGiveItToWhoHasIt() {
        heldBy("c1").when(reassign("to", "c1")).refused(422, "sameConsultant", "to");
        heldBy("c1")
                .given(reassigned(daysAgo(2), "c1", "c2"))
                .when(reassign("to", "c2"))
                .refused(422, "sameConsultant", "to");
    }

    @Test
    void cannotGiveItToAnotherStoresConsultantOrNobodyKnown() {
        heldBy("c1").when(reassign("to", "c3")).refused(422, "notConsultantOfStore", "to");
        heldBy("c1").when(reassign("to", "nobody")).refused(422, "notConsultantOfStore", "to");
    }

    @Test
    void cannotGiveItWithoutAReason() {
        heldBy("c1").when(Fill.in(ReassignProspect.class, "to", "c2")).refused(400, "required", "reason");
    }

    @Test
    void cannotGiveAwayAnotherStoresProspect() {
        heldBy("c1")
                .by(new Actor("m2", Set.of(Role.MANAGER), "S2"))
                .when(reassign("to", "c2"))
                .refused(403, "otherStore");
    }

    @Test
    void cannotGiveAwaySomebodyNeverSeen() {
        new ProspectCase().when(reassign("to", "c2")).refused(404, "noSuchProspect");
    }

    private static ProspectCase heldBy(@Nullable String consultant) {
        return new ProspectCase().given(visited(daysAgo(10), consultant)).by(ProspectCase.of(Role.MANAGER));
    }

    private static ReassignProspect reassign(Object... fields) {
        Object[] all = new Object[fields.length + 2];
        all[0] = "reason";
        all[1] = "left";
        System.arraycopy(fields, 0, all, 2, fields.length);
        return Fill.in(ReassignProspect.class, all);
    }

    private static ProspectReassigned given(Instant at, @Nullable String from, String to) {
        return new ProspectReassigned(P, "S1", at, from, to, sealed("reason", "left"));
    }
}
