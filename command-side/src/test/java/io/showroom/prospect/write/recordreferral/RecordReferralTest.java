package io.showroom.prospect.write.recordreferral;

import static io.showroom.prospect.write.Events.visited;
import static io.showroom.prospect.write.ProspectCase.NOW;
import static io.showroom.prospect.write.ProspectCase.P;
import static io.showroom.prospect.write.ProspectCase.daysAgo;

import io.showroom.prospect.events.ReferralRecorded;
import io.showroom.prospect.write.Fill;
import io.showroom.prospect.write.ProspectCase;
import org.junit.jupiter.api.Test;

class RecordReferralTest {

    private static final String OWNER = "P-00000000-0000-4000-8000-000000000002";

    @Test
    void canSayWhoBroughtThem() {
        known().givenOther(OWNER, "S1").when(refer(OWNER)).then(new ReferralRecorded(P, "S1", NOW, OWNER));
    }

    @Test
    void cannotReferThemselves() {
        known().when(refer(P)).refused(422, "selfReferral", "referrerId");
    }

    @Test
    void cannotBeReferredBySomebodyOfAnotherStoreOrUnknown() {
        known().givenOther(OWNER, "S2").when(refer(OWNER)).refused(422, "prospectOfOtherStore", "referrerId");
        known().when(refer(OWNER)).refused(422, "unknownReferrer", "referrerId");
        known().when(refer("Mr Wang")).refused(422, "unknownReferrer", "referrerId");
    }

    @Test
    void cannotSayTheSameTwice() {
        known().given(new ReferralRecorded(P, "S1", daysAgo(1), OWNER))
                .givenOther(OWNER, "S1")
                .when(refer(OWNER))
                .refused(409, "referralRecorded");
    }

    private static ProspectCase known() {
        return new ProspectCase().given(visited(daysAgo(3), "c1"));
    }

    private static RecordReferral refer(String referrer) {
        return Fill.in(RecordReferral.class, "referrerId", referrer);
    }
}
