package io.showroom.importing.write;

import static io.showroom.importing.write.HistoryColumn.CAMPAIGN;
import static io.showroom.importing.write.HistoryColumn.CHANNEL;
import static io.showroom.importing.write.HistoryColumn.COMMENT;
import static io.showroom.importing.write.HistoryColumn.COMPETITOR_BRAND;
import static io.showroom.importing.write.HistoryColumn.COMPETITOR_MODEL;
import static io.showroom.importing.write.HistoryColumn.CONSULTANT;
import static io.showroom.importing.write.HistoryColumn.GRADE;
import static io.showroom.importing.write.HistoryColumn.KIND;
import static io.showroom.importing.write.HistoryColumn.MODEL;
import static io.showroom.importing.write.HistoryColumn.NAME;
import static io.showroom.importing.write.HistoryColumn.PHONE;
import static io.showroom.importing.write.HistoryColumn.PRICE;
import static io.showroom.importing.write.HistoryColumn.REASON;
import static io.showroom.importing.write.HistoryColumn.SOURCE;
import static io.showroom.importing.write.HistoryColumn.STORE;
import static io.showroom.importing.write.HistoryColumn.TO;

import io.showroom.commandapi.Rejection;
import io.showroom.prospect.write.ContactChannel;
import io.showroom.prospect.write.PhoneTextParser;
import io.showroom.prospect.write.ProspectCommand;
import io.showroom.prospect.write.cancelorder.CancelOrder;
import io.showroom.prospect.write.capturecontact.CaptureContact;
import io.showroom.prospect.write.capturecontact.CaptureContact.Beginning;
import io.showroom.prospect.write.capturecontact.CaptureContactBuilder;
import io.showroom.prospect.write.confirmdefeat.ConfirmDefeat;
import io.showroom.prospect.write.confirmdelivery.ConfirmDeliveryBuilder;
import io.showroom.prospect.write.declaredefeat.DeclareDefeatBuilder;
import io.showroom.prospect.write.declaredefeat.DefeatKind;
import io.showroom.prospect.write.gradeprospect.GradeProspect;
import io.showroom.prospect.write.placeorder.PlaceOrderBuilder;
import io.showroom.prospect.write.reactivateprospect.ReactivateProspect;
import io.showroom.prospect.write.reassignprospect.ReassignProspect;
import io.showroom.prospect.write.recordcontact.RecordContactBuilder;
import io.showroom.prospect.write.recordquote.RecordQuote;
import io.showroom.prospect.write.recordtestdrive.RecordTestDriveBuilder;
import io.showroom.prospect.write.recordtestdrive.TestDriveKind;
import io.showroom.prospect.write.registervisit.RegisterVisit;
import io.showroom.prospect.write.registervisit.RegisterVisitBuilder;
import io.showroom.prospect.write.registervisit.VisitChannel;
import io.showroom.prospect.write.rejectdefeat.RejectDefeat;
import java.time.Instant;

/** Converts rows of history into commands. */
final class RowCommands {

    private RowCommands() {}

    /**
     * Returns the command of a row.
     *
     * @throws Rejection if the row names no importable act, or a cell is invalid
     */
    static ProspectCommand of(String act, String id, Instant at, RowCells<HistoryColumn> row) {
        String comment = row.get(COMMENT);
        return switch (act) {
            case "RegisterVisit" -> visit(id, at, row);
            case "CaptureContact" -> capture(id, at, row);
            case "GradeProspect" -> new GradeProspect(id, at, row.need(GRADE), row.get(REASON), comment, null);
            case "RecordContact" ->
                RecordContactBuilder.builder()
                        .prospectId(id)
                        .occurredAt(at)
                        .channel(row.choice(CHANNEL, ContactChannel.CALL))
                        .account(comment)
                        .grade(row.get(GRADE))
                        .build();
            case "RecordTestDrive" ->
                RecordTestDriveBuilder.builder()
                        .prospectId(id)
                        .occurredAt(at)
                        .model(row.get(MODEL))
                        .kind(row.choice(KIND, TestDriveKind.DRIVE))
                        .feedback(comment)
                        .build();
            case "RecordQuote" -> new RecordQuote(id, at, row.get(MODEL), row.amount(PRICE), null, null, comment, null);
            case "PlaceOrder" ->
                PlaceOrderBuilder.builder()
                        .prospectId(id)
                        .occurredAt(at)
                        .model(row.get(MODEL))
                        .price(row.amount(PRICE))
                        .build();
            case "CancelOrder" ->
                new CancelOrder(id, at, row.get(REASON) == null ? comment : row.get(REASON), row.get(GRADE));
            case "ConfirmDelivery" ->
                ConfirmDeliveryBuilder.builder().prospectId(id).occurredAt(at).build();
            case "DeclareDefeat" ->
                DeclareDefeatBuilder.builder()
                        .prospectId(id)
                        .occurredAt(at)
                        .kind(row.choice(KIND, DefeatKind.DEFEATED))
                        .reason(row.get(REASON))
                        .competitorBrand(row.get(COMPETITOR_BRAND))
                        .competitorModel(row.get(COMPETITOR_MODEL))
                        .account(comment)
                        .build();
            case "ConfirmDefeat" -> new ConfirmDefeat(id, at, comment);
            case "RejectDefeat" -> new RejectDefeat(id, at, comment);
            case "ReactivateProspect" -> new ReactivateProspect(id, at, comment);
            case "ReassignProspect" ->
                new ReassignProspect(id, at, row.need(TO), row.get(REASON) == null ? comment : row.get(REASON));
            default -> throw Rejection.malformed("unknownAct", "act");
        };
    }

    private static RegisterVisit visit(String id, Instant at, RowCells<HistoryColumn> row) {
        PhoneTextParser phones = row.phones(PHONE);
        return RegisterVisitBuilder.builder()
                .store(row.need(STORE))
                .prospectId(id)
                .channel(row.choice(CHANNEL, VisitChannel.WALK_IN))
                .occurredAt(at)
                .consultant(row.get(CONSULTANT))
                .source(row.get(SOURCE))
                .campaign(row.get(CAMPAIGN))
                .model(row.get(MODEL))
                .competitorModel(row.get(COMPETITOR_MODEL))
                .phone(phones == null ? null : phones.first())
                .remark(phones == null ? row.get(COMMENT) : phones.beside(row.get(COMMENT), 1))
                .first(true)
                .build();
    }

    private static CaptureContact capture(String id, Instant at, RowCells<HistoryColumn> row) {
        PhoneTextParser phones = row.phones(PHONE);
        CaptureContactBuilder capture = CaptureContactBuilder.builder()
                .prospectId(id)
                .occurredAt(at)
                .name(row.get(NAME))
                .model(row.get(MODEL))
                .competitorModel(row.get(COMPETITOR_MODEL))
                .beginning(new Beginning(row.need(STORE)));
        if (phones != null) {
            capture.phone(phones.first()).secondPhone(phones.second()).phoneNote(phones.beside(null, 2));
        }
        return capture.build();
    }
}
