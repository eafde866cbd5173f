package io.showroom.prospect.write.recordtransaction;

import static io.showroom.prospect.write.Events.captured;
import static io.showroom.prospect.write.Events.delivered;
import static io.showroom.prospect.write.Events.ordered;
import static io.showroom.prospect.write.Events.visited;
import static io.showroom.prospect.write.ProspectCase.NOW;
import static io.showroom.prospect.write.ProspectCase.P;
import static io.showroom.prospect.write.ProspectCase.TODAY;
import static io.showroom.prospect.write.ProspectCase.consultant;
import static io.showroom.prospect.write.ProspectCase.daysAgo;
import static io.showroom.prospect.write.ProspectCase.of;
import static io.showroom.prospect.write.ProspectCase.sealed;

import io.showroom.prospect.events.ContactCorrected;
import io.showroom.prospect.events.PersonalDataErased;
import io.showroom.prospect.events.TransactionRecorded;
import io.showroom.prospect.write.Fill;
import io.showroom.prospect.write.ProspectCase;
import io.showroom.prospect.write.capturecontact.PurchaseKind;
import io.showroom.staff.Role;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordTransactionTest {

    private static final BigDecimal PAID = new BigDecimal("860.50");

    @Test
    void canRecordAReturnToTheWorkshop() {
        owner().when(bought(TransactionKind.SERVICE, "amount", PAID, "mileage", 10_250, "note", "first service"))
                .then(recorded(NOW, "SERVICE", PAID, 10_250, null, null, sealed("note", "first service")));
    }

    @Test
    void canRecordAnInsuranceWithItsEndAndACarWithItsKind() {
        owner().when(bought(TransactionKind.INSURANCE, "amount", PAID, "insuranceEndsOn", TODAY.plusYears(1)))
                .then(recorded(NOW, "INSURANCE", PAID, null, TODAY.plusYears(1), null, null));
        owner().when(bought(TransactionKind.VEHICLE, "amount", PAID, "purchaseKind", PurchaseKind.ADDITIONAL))
                .then(recorded(NOW, "VEHICLE", PAID, null, null, "ADDITIONAL", null));
    }

    @Test
    void canRecordWhatCostNothing() {
        owner().when(bought(TransactionKind.ACCESSORIES, "amount", BigDecimal.ZERO))
                .then(recorded(NOW, "ACCESSORIES", BigDecimal.ZERO, null, null, null, null));
    }

    @Test
    void canRecordForAnOwnerByTheCurrentCar() {
        new ProspectCase()
                .given(visited(daysAgo(10), "c1"), captured(daysAgo(9), "c1"), drives(daysAgo(5)))
                .when(bought(TransactionKind.SERVICE, "amount", PAID))
                .then(recorded(NOW, "SERVICE", PAID, null, null, null, null));
    }

    @Test
    void countsFromTheDeliveryOnOnTheDayOfIt() {
        owner().when(bought(
                        TransactionKind.SERVICE,
                        "amount",
                        PAID,
                        "occurredAt",
                        daysAgo(3).minusSeconds(3600)))
                .then(recorded(daysAgo(3), "SERVICE", PAID, null, null, null, null));
    }

    @Test
    void cannotRecordForWhoNeverBecameAnOwner() {
        new ProspectCase()
                .given(visited(daysAgo(10), "c1"), captured(daysAgo(9), "c1"), ordered(daysAgo(5), "A", null))
                .when(bought(TransactionKind.SERVICE, "amount", PAID))
                .refused(409, "notAnOwner");
    }

    @Test
    void cannotBeBeforeTheOwnershipOrInTheFuture() {
        owner().when(bought(TransactionKind.SERVICE, "amount", PAID, "occurredAt", daysAgo(4)))
                .refused(422, "beforeOwnership", "occurredAt");
        owner().when(bought(TransactionKind.SERVICE, "amount", PAID, "occurredAt", NOW.plusSeconds(60)))
                .refused(422, "future", "occurredAt");
    }

    @Test
    void cannotBeLessThanNothingOrInAnUnknownCurrencyOrWithoutAnAmount() {
        owner().when(bought(TransactionKind.SERVICE, "amount", new BigDecimal("-0.01")))
                .refused(422, "negative", "amount");
        owner().when(bought(TransactionKind.SERVICE, "amount", PAID, "currency", "yuan"))
                .refused(422, "unknownCurrency", "currency");
        owner().when(bought(TransactionKind.SERVICE)).refused(400, "required", "amount");
    }

    @Test
    void cannotHaveFieldsOfAnotherKind() {
        owner().when(bought(TransactionKind.SERVICE, "amount", PAID, "insuranceEndsOn", TODAY))
                .refused(422, "onlyOfInsurance", "insuranceEndsOn");
        owner().when(bought(TransactionKind.SERVICE, "amount", PAID, "purchaseKind", PurchaseKind.FIRST))
                .refused(422, "onlyOfVehicle", "purchaseKind");
    }

    @Test
    void cannotTouchAnothersOwnerUnlessAManager() {
        owner().by(consultant("c2"))
                .when(bought(TransactionKind.SERVICE, "amount", PAID))
                .refused(403, "notYours");
        owner().by(of(Role.MANAGER))
                .when(bought(TransactionKind.SERVICE, "amount", PAID))
                .then(recorded(NOW, "SERVICE", PAID, null, null, null, null));
    }

    @Test
    void cannotRecordForTheErasedOrForSomebodyNeverSeen() {
        owner().given(new PersonalDataErased(P, "S1", daysAgo(1), null, false, null))
                .when(bought(TransactionKind.SERVICE, "amount", PAID))
                .refused(409, "erased");
        new ProspectCase().when(bought(TransactionKind.SERVICE, "amount", PAID)).refused(404, "noSuchProspect");
    }

    @Test
    void canImportOneWithoutItsAmountAndTheSameRowOnlyOnce() {
        owner().imported("row")
                .when(bought(TransactionKind.SERVICE))
                .then(recorded(NOW, "SERVICE", null, null, null, null, null));
        owner().givenImported(recorded(daysAgo(1), "SERVICE", null, null, null, null, null), "row")
                .imported("row")
                .when(bought(TransactionKind.SERVICE))
                .thenNothing();
    }

    private static ProspectCase owner() {
        return new ProspectCase()
                .given(
                        visited(daysAgo(10), "c1"),
                        captured(daysAgo(9), "c1"),
                        ordered(daysAgo(5), "A", null),
                        delivered(daysAgo(3)));
    }

    private static RecordTransaction bought(TransactionKind kind, Object... fields) {
        Object[] all = new Object[fields.length + 2];
        all[0] = "kind";
        all[1] = kind;
        System.arraycopy(fields, 0, all, 2, fields.length);
        return Fill.in(RecordTransaction.class, all);
    }

    private static TransactionRecorded recorded(
            Instant at,
            String kind,
            @Nullable BigDecimal amount,
            @Nullable Integer mileage,
            @Nullable LocalDate insuranceEndsOn,
            @Nullable String purchaseKind,
            @Nullable String sealed) {
        return new TransactionRecorded(
                P, "S1", at, kind, amount, "CNY", mileage, insuranceEndsOn, purchaseKind, "c1", sealed);
    }

    private static ContactCorrected drives(Instant at) {
        return new ContactCorrected(
                P, "S1", at, null, null, null, null, null, null, "Lavida", null, null, List.of(), null);
    }
}
