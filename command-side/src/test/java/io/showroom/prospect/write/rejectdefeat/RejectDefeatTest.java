package io.showroom.prospect.write.rejectdefeat;

import static io.showroom.prospect.write.Events.captured;
import static io.showroom.prospect.write.Events.confirmed;
import static io.showroom.prospect.write.Events.declared;
import static io.showroom.prospect.write.Events.visited;
import static io.showroom.prospect.write.ProspectCase.NOW;
import static io.showroom.prospect.write.ProspectCase.P;
import static io.showroom.prospect.write.ProspectCase.daysAgo;
import static io.showroom.prospect.write.ProspectCase.of;
import static io.showroom.prospect.write.ProspectCase.sealed;

import io.showroom.prospect.events.DefeatRejected;
import io.showroom.prospect.write.Fill;
import io.showroom.prospect.write.ProspectCase;
import io.showroom.staff.Role;
import org.junit.jupiter.api.Test;

class RejectDefeatTest {

    @Test
    void leavesTheProspectOpen() {
        pending()
                .when(reject("comment", "call again"))
                .then(ids -> new DefeatRejected(P, "S1", NOW, ids.get(2), sealed("comment", "call again")))
                .phones();
    }

    @Test
    void cannotRejectWhatWasNotDeclaredOrDecidedOn() {
        new ProspectCase()
                .given(visited(daysAgo(10), "c1"))
                .by(of(Role.MANAGER))
                .when(reject("comment", "no"))
                .refused(409, "noDefeatPending");
        pending()
                .given(confirmed(daysAgo(1), null))
                .when(reject("comment", "no"))
                .refused(409, "noDefeatPending");
    }

    @Test
    void cannotRejectBeforeTheDeclaration() {
        pending().when(reject("comment", "no", "occurredAt", daysAgo(3))).refused(409, "laterActExists");
    }

    @Test
    void cannotRejectForSomebodyNeverSeen() {
        new ProspectCase().when(reject("comment", "no")).refused(404, "noSuchProspect");
    }

    @Test
    void cannotRejectWithoutAWord() {
        pending().when(reject()).refused(400, "required", "comment");
        pending().when(reject("comment", " ")).refused(400, "required", "comment");
    }

    private static ProspectCase pending() {
        return new ProspectCase()
                .given(visited(daysAgo(10), "c1"), captured(daysAgo(9), "c1"), declared(daysAgo(2), "LOST", null))
                .by(of(Role.MANAGER));
    }

    private static RejectDefeat reject(Object... fields) {
        return Fill.in(RejectDefeat.class, fields);
    }
}
