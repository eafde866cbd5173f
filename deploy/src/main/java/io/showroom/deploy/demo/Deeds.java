package io.showroom.deploy.demo;

import io.showroom.prospect.write.ContactChannel;
import io.showroom.prospect.write.ProspectCommand;
import io.showroom.prospect.write.capturecontact.CaptureContact;
import io.showroom.prospect.write.capturecontact.PurchaseKind;
import io.showroom.prospect.write.placeorder.PlaceOrder;
import io.showroom.prospect.write.recordcontact.RecordContact;
import io.showroom.prospect.write.recordquote.RecordQuote;
import io.showroom.prospect.write.recordtestdrive.RecordTestDrive;
import io.showroom.prospect.write.recordtestdrive.TestDriveKind;
import io.showroom.prospect.write.registervisit.Outlet;
import io.showroom.prospect.write.registervisit.RegisterVisit;
import io.showroom.prospect.write.registervisit.VisitChannel;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fills in the forms for one customer. */
final class Deeds {

    private static final List<Integer> DEPOSITS = List.of(2000, 5000, 5000, 10_000, 20_000);
    private static final double[] PARTY = {0.30, 0.44, 0.18, 0.08};

    private final Customer customer;
    private final Dice dice;

    Deeds(Customer customer) {
        this.customer = customer;
        this.dice = customer.dice;
    }

    ProspectCommand firstVisit(VisitChannel channel, Instant at, @Nullable Instant leftAt, @Nullable String purpose) {
        String topic =
                switch (channel) {
                    case WALK_IN -> "remark";
                    case PHONE -> "remark-call";
                    case ONLINE -> "remark-lead";
                };
        return visit(channel, at, leftAt, purpose, dice.chance(0.4) ? customer.say(topic) : null, null)
                .as(customer.id);
    }

    ProspectCommand nextVisit(Instant at, Instant leftAt, String purpose) {
        return visit(VisitChannel.WALK_IN, at, leftAt, purpose, null, customer.id);
    }

    private RegisterVisit visit(
            VisitChannel channel,
            Instant at,
            @Nullable Instant leftAt,
            @Nullable String purpose,
            @Nullable String remark,
            @Nullable String prospectId) {
        boolean walkIn = channel == VisitChannel.WALK_IN;
        return new RegisterVisit(
                customer.shop.key(),
                prospectId,
                channel,
                at,
                leftAt,
                walkIn ? 1 + dice.among(PARTY) : null,
                customer.seller.user(),
                customer.source.code(),
                null,
                dice.chance(0.9) ? customer.model.code() : null,
                dice.chance(0.35) ? customer.rival.code() : null,
                purpose,
                walkIn ? (dice.chance(0.93) ? Outlet.SHOWROOM : Outlet.SECONDARY) : null,
                null,
                remark,
                null,
                null,
                false);
    }

    ProspectCommand capture(Instant at) {
        boolean thorough = dice.chance(customer.seller.discipline());
        return new CaptureContact(
                customer.id,
                at,
                customer.name,
                customer.newPhone(),
                dice.chance(0.55) ? "wx_" + Integer.toString(dice.between(60_000_000, 900_000_000), 36) : null,
                null,
                customer.female ? "女" : "男",
                dice.chance(0.12)
                        ? LocalDate.of(dice.between(1962, 2003), dice.between(1, 12), dice.between(1, 28))
                        : null,
                customer.say("age-band"),
                customer.say("area"),
                dice.chance(0.2) ? customer.address() : null,
                thorough ? customer.say("occupation") : null,
                thorough && dice.chance(0.6) ? customer.say("industry") : null,
                null,
                thorough && dice.chance(0.7) ? customer.say("family") : null,
                thorough && dice.chance(0.6) ? customer.say("decision-maker") : null,
                dice.chance(0.45) ? customer.say("current-car") : null,
                thorough ? customer.say("budget") : null,
                dice.chance(0.7) ? customer.say("payment") : null,
                customer.model.code(),
                dice.chance(0.5) ? customer.rival.code() : null,
                dice.chance(0.6) ? customer.colour : null,
                thorough ? customer.say("use") : null,
                purchaseKind(),
                null);
    }

    private PurchaseKind purchaseKind() {
        return switch (customer.source.code()) {
            case "replacement" -> PurchaseKind.REPLACEMENT;
            case "additional" -> PurchaseKind.ADDITIONAL;
            default ->
                switch (dice.among(0.6, 0.28, 0.12)) {
                    case 0 -> PurchaseKind.FIRST;
                    case 1 -> PurchaseKind.REPLACEMENT;
                    default -> PurchaseKind.ADDITIONAL;
                };
        };
    }

    /** A new number or another wish. */
    ProspectCommand correctContact(Instant at) {
        boolean number = dice.chance(0.4);
        if (!number) {
            customer.changeMind();
        }
        return new CaptureContact(
                customer.id,
                at,
                null,
                number ? customer.newPhone() : null,
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
                number ? null : customer.model.code(),
                null,
                number ? null : customer.colour,
                null,
                null,
                null);
    }

    ProspectCommand contact(Instant at, ContactChannel channel, String account, @Nullable String purpose) {
        return contact(at, channel, account, purpose, null, null, null);
    }

    ProspectCommand contact(
            Instant at,
            ContactChannel channel,
            String account,
            @Nullable String purpose,
            @Nullable String grade,
            @Nullable String signs,
            @Nullable LocalDate nextDueOn) {
        return new RecordContact(customer.id, at, channel, account, grade, signs, nextDueOn, purpose);
    }

    ProspectCommand testDrive(Instant at) {
        boolean drives = dice.chance(0.82);
        return new RecordTestDrive(
                customer.id,
                at,
                customer.model.code(),
                drives ? TestDriveKind.DRIVE : TestDriveKind.RIDE,
                drives ? true : null,
                dice.between(12, 35),
                customer.say("route"),
                dice.chance(0.7) ? customer.say("feedback") : null);
    }

    ProspectCommand quote(Instant at) {
        return new RecordQuote(
                customer.id,
                at,
                customer.model.code(),
                price(0.94, 1.0),
                null,
                customer.say("payment"),
                dice.chance(0.5) ? customer.say("concerns") : null);
    }

    ProspectCommand order(Instant at) {
        return new PlaceOrder(
                customer.id,
                at,
                customer.model.code(),
                customer.colour,
                price(0.9, 0.985),
                null,
                BigDecimal.valueOf(dice.pick(DEPOSITS)),
                customer.say("payment"),
                Days.of(at).plusDays(dice.between(5, 30)),
                dice.chance(0.95) ? Outlet.SHOWROOM : Outlet.SECONDARY);
    }

    private BigDecimal price(double low, double high) {
        return BigDecimal.valueOf(Math.round(customer.model.price() * dice.spread(low, high) / 100) * 100);
    }
}
