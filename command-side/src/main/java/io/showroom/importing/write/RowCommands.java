package io.showroom.importing.write;

import static io.showroom.importing.write.Column.CAMPAIGN;
import static io.showroom.importing.write.Column.CHANNEL;
import static io.showroom.importing.write.Column.COMMENT;
import static io.showroom.importing.write.Column.COMPETITOR_BRAND;
import static io.showroom.importing.write.Column.COMPETITOR_MODEL;
import static io.showroom.importing.write.Column.CONSULTANT;
import static io.showroom.importing.write.Column.GRADE;
import static io.showroom.importing.write.Column.KIND;
import static io.showroom.importing.write.Column.MODEL;
import static io.showroom.importing.write.Column.NAME;
import static io.showroom.importing.write.Column.PRICE;
import static io.showroom.importing.write.Column.REASON;
import static io.showroom.importing.write.Column.SOURCE;
import static io.showroom.importing.write.Column.STORE;
import static io.showroom.importing.write.Column.TO;

import io.showroom.commandapi.Refused;
import io.showroom.prospect.write.ContactChannel;
import io.showroom.prospect.write.ProspectCommand;
import io.showroom.prospect.write.WrittenPhones;
import io.showroom.prospect.write.cancelorder.CancelOrder;
import io.showroom.prospect.write.capturecontact.CaptureContact;
import io.showroom.prospect.write.capturecontact.CaptureContact.Beginning;
import io.showroom.prospect.write.confirmdefeat.ConfirmDefeat;
import io.showroom.prospect.write.confirmdelivery.ConfirmDelivery;
import io.showroom.prospect.write.declaredefeat.DeclareDefeat;
import io.showroom.prospect.write.declaredefeat.DefeatKind;
import io.showroom.prospect.write.gradeprospect.GradeProspect;
import io.showroom.prospect.write.placeorder.PlaceOrder;
import io.showroom.prospect.write.reactivateprospect.ReactivateProspect;
import io.showroom.prospect.write.reassignprospect.ReassignProspect;
import io.showroom.prospect.write.recordcontact.RecordContact;
import io.showroom.prospect.write.recordquote.RecordQuote;
import io.showroom.prospect.write.recordtestdrive.RecordTestDrive;
import io.showroom.prospect.write.recordtestdrive.TestDriveKind;
import io.showroom.prospect.write.registervisit.RegisterVisit;
import io.showroom.prospect.write.registervisit.VisitChannel;
import io.showroom.prospect.write.rejectdefeat.RejectDefeat;
import java.time.Instant;

/** Turns a row into the command it names. */
final class RowCommands {

    private RowCommands() {}

    /**
     * The command of a row.
     *
     * @throws Refused if the row names no act that history can have, or a cell is not of its kind
     */
    static ProspectCommand of(String act, String id, Instant at, Cells row) {
        String comment = row.get(COMMENT);
        return switch (act) {
            case "RegisterVisit" -> visit(id, at, row);
            case "CaptureContact" -> capture(id, at, row);
            case "GradeProspect" -> new GradeProspect(id, at, row.need(GRADE), row.get(REASON), comment, null);
            case "RecordContact" ->
                new RecordContact(
                        id,
                        at,
                        row.choice(CHANNEL, ContactChannel.CALL),
                        comment,
                        row.get(GRADE),
                        null,
                        null,
                        null,
                        null);
            case "RecordTestDrive" ->
                new RecordTestDrive(
                        id, at, row.get(MODEL), row.choice(KIND, TestDriveKind.DRIVE), null, null, null, comment);
            case "RecordQuote" -> new RecordQuote(id, at, row.get(MODEL), row.amount(PRICE), null, null, comment, null);
            case "PlaceOrder" ->
                new PlaceOrder(id, at, row.get(MODEL), null, row.amount(PRICE), null, null, null, null, null);
            case "CancelOrder" ->
                new CancelOrder(id, at, row.get(REASON) == null ? comment : row.get(REASON), row.get(GRADE));
            case "ConfirmDelivery" -> new ConfirmDelivery(id, at, null, null, null, null);
            case "DeclareDefeat" ->
                new DeclareDefeat(
                        id,
                        at,
                        row.choice(KIND, DefeatKind.DEFEATED),
                        row.get(REASON),
                        row.get(COMPETITOR_BRAND),
                        row.get(COMPETITOR_MODEL),
                        null,
                        null,
                        comment,
                        null,
                        null);
            case "ConfirmDefeat" -> new ConfirmDefeat(id, at, comment);
            case "RejectDefeat" -> new RejectDefeat(id, at, comment);
            case "ReactivateProspect" -> new ReactivateProspect(id, at, comment);
            case "ReassignProspect" ->
                new ReassignProspect(id, at, row.need(TO), row.get(REASON) == null ? comment : row.get(REASON));
            default -> throw Refused.malformed("unknownAct", "act");
        };
    }

    private static RegisterVisit visit(String id, Instant at, Cells row) {
        WrittenPhones phones = row.phones();
        return new RegisterVisit(
                row.need(STORE),
                id,
                row.choice(CHANNEL, VisitChannel.WALK_IN),
                at,
                null,
                null,
                row.get(CONSULTANT),
                row.get(SOURCE),
                row.get(CAMPAIGN),
                row.get(MODEL),
                row.get(COMPETITOR_MODEL),
                null,
                null,
                phones == null ? null : phones.first(),
                phones == null ? row.get(COMMENT) : phones.beside(row.get(COMMENT), 1),
                null,
                null,
                true);
    }

    private static CaptureContact capture(String id, Instant at, Cells row) {
        WrittenPhones phones = row.phones();
        return new CaptureContact(
                id,
                at,
                row.get(NAME),
                phones == null ? null : phones.first(),
                phones == null ? null : phones.second(),
                phones == null ? null : phones.beside(null, 2),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                row.get(MODEL),
                row.get(COMPETITOR_MODEL),
                null,
                null,
                null,
                null,
                null,
                null,
                new Beginning(row.need(STORE)));
    }
}
