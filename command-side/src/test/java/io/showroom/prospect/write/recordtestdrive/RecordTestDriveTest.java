package io.showroom.prospect.write.recordtestdrive;

import static io.showroom.prospect.write.Events.captured;
import static io.showroom.prospect.write.Events.reassigned;
import static io.showroom.prospect.write.Events.visited;
import static io.showroom.prospect.write.ProspectCase.NOW;
import static io.showroom.prospect.write.ProspectCase.P;
import static io.showroom.prospect.write.ProspectCase.consultant;
import static io.showroom.prospect.write.ProspectCase.daysAgo;
import static io.showroom.prospect.write.ProspectCase.sealed;

import io.showroom.prospect.events.TestDriveRecorded;
import io.showroom.prospect.write.Fill;
import io.showroom.prospect.write.ProspectCase;
import org.junit.jupiter.api.Test;

class RecordTestDriveTest {

    @Test
    void canDriveWhenTheLicenceWasSeen() {
        base().when(drive(
                        "model",
                        "M1",
                        "kind",
                        TestDriveKind.DRIVE,
                        "licenceSeen",
                        true,
                        "minutes",
                        25,
                        "route",
                        "ring",
                        "feedback",
                        "quiet"))
                .then(new TestDriveRecorded(
                        P, "S1", NOW, "M1", "DRIVE", true, 25, "ring", "c1", sealed("feedback", "quiet")));
    }

    @Test
    void canRideWithoutALicence() {
        base().when(drive("model", "M1", "kind", TestDriveKind.RIDE))
                .then(new TestDriveRecorded(P, "S1", NOW, "M1", "RIDE", null, null, null, "c1", null));
    }

    @Test
    void countsForTheConsultantOfThatTime() {
        base().given(reassigned(daysAgo(2), "c1", "c2"))
                .by(consultant("c2"))
                .when(drive("model", "M1", "kind", TestDriveKind.RIDE, "occurredAt", daysAgo(3)))
                .then(new TestDriveRecorded(P, "S1", daysAgo(3), "M1", "RIDE", null, null, null, "c1", null));
    }

    @Test
    void cannotDriveUnlessTheLicenceWasSeen() {
        base().when(drive("model", "M1", "kind", TestDriveKind.DRIVE)).refused(422, "licenceNotSeen", "licenceSeen");
        base().when(drive("model", "M1", "kind", TestDriveKind.DRIVE, "licenceSeen", false))
                .refused(422, "licenceNotSeen", "licenceSeen");
        base().when(drive("model", "M1")).refused(422, "licenceNotSeen", "licenceSeen");
    }

    @Test
    void cannotDriveAnUnknownModelOrNone() {
        base().when(drive("model", "M9", "licenceSeen", true)).refused(422, "unknownCode", "model");
        base().when(drive("licenceSeen", true)).refused(400, "required", "model");
    }

    @Test
    void cannotDriveForNoTimeOrForDays() {
        base().when(drive("model", "M1", "licenceSeen", true, "minutes", 0)).refused(422, "min", "minutes");
        base().when(drive("model", "M1", "licenceSeen", true, "minutes", 1441)).refused(422, "max", "minutes");
    }

    @Test
    void cannotDriveInTheFutureOrBeforeTheFirstVisit() {
        base().when(drive("model", "M1", "licenceSeen", true, "occurredAt", NOW.plusSeconds(60)))
                .refused(422, "future", "occurredAt");
        base().when(drive("model", "M1", "licenceSeen", true, "occurredAt", daysAgo(30)))
                .refused(422, "beforeProspect", "occurredAt");
    }

    @Test
    void cannotTouchAnothersProspect() {
        base().by(consultant("c2"))
                .when(drive("model", "M1", "licenceSeen", true))
                .refused(403, "notYours");
    }

    @Test
    void cannotDriveWithSomebodyNeverSeen() {
        new ProspectCase().when(drive("model", "M1", "licenceSeen", true)).refused(404, "noSuchProspect");
    }

    @Test
    void canImportADriveOfWhichNothingIsTold() {
        base().imported("row")
                .when(drive("occurredAt", daysAgo(4)))
                .then(new TestDriveRecorded(P, "S1", daysAgo(4), null, "DRIVE", null, null, null, "c1", null));
    }

    private static ProspectCase base() {
        return new ProspectCase().given(visited(daysAgo(10), "c1"), captured(daysAgo(9), "c1"));
    }

    private static RecordTestDrive drive(Object... fields) {
        return Fill.in(RecordTestDrive.class, fields);
    }
}
