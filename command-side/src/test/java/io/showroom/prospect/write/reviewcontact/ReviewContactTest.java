package io.showroom.prospect.write.reviewcontact;

import static io.showroom.prospect.write.Events.called;
import static io.showroom.prospect.write.Events.captured;
import static io.showroom.prospect.write.Events.visited;
import static io.showroom.prospect.write.ProspectCase.NOW;
import static io.showroom.prospect.write.ProspectCase.P;
import static io.showroom.prospect.write.ProspectCase.daysAgo;
import static io.showroom.prospect.write.ProspectCase.of;
import static io.showroom.prospect.write.ProspectCase.sealed;

import io.showroom.prospect.events.ContactReviewed;
import io.showroom.prospect.write.Fill;
import io.showroom.prospect.write.ProspectCase;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReviewContactTest {

    @Test
    void canCommentOnAFollowUp() {
        contacted()
                .when(ids -> review("contact", ids.get(2)))
                .then(ids -> new ContactReviewed(P, "S1", NOW, ids.get(2), sealed("comment", "ask for the budget")));
    }

    @Test
    void canCommentOnAVisitAndAgain() {
        contacted()
                .when(ids -> review("contact", ids.getFirst()))
                .then(ids ->
                        new ContactReviewed(P, "S1", NOW, ids.getFirst(), sealed("comment", "ask for the budget")));
    }

    @Test
    void cannotCommentOnWhatIsNoContact() {
        contacted().when(ids -> review("contact", ids.get(1))).refused(422, "unknownContact", "contact");
        contacted().when(review("contact", "elsewhere")).refused(422, "unknownContact", "contact");
    }

    @Test
    void cannotCommentBeforeTheContact() {
        contacted()
                .when(ids -> review("contact", ids.get(2), "occurredAt", daysAgo(2)))
                .refused(422, "beforeContact", "occurredAt");
    }

    @Test
    void cannotCommentInAnotherStore() {
        contacted()
                .by(new Actor("m2", Set.of(Role.MANAGER), "S2"))
                .when(ids -> review("contact", ids.get(2)))
                .refused(403, "otherStore");
    }

    private static ProspectCase contacted() {
        return new ProspectCase()
                .given(visited(daysAgo(3), "c1"), captured(daysAgo(3), "c1"), called(daysAgo(1), null))
                .by(of(Role.MANAGER));
    }

    private static ReviewContact review(Object... fields) {
        Object[] all = new Object[fields.length + 2];
        all[0] = "comment";
        all[1] = "ask for the budget";
        System.arraycopy(fields, 0, all, 2, fields.length);
        return Fill.in(ReviewContact.class, all);
    }
}
