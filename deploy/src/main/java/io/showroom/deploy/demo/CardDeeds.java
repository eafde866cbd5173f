package io.showroom.deploy.demo;

import io.showroom.prospect.write.ProspectCommand;
import io.showroom.prospect.write.capturecontact.CaptureContactBuilder;
import io.showroom.prospect.write.capturecontact.PurchaseKind;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Fills in the card of one customer. */
final class CardDeeds {

    private final Customer customer;
    private final Dice dice;

    CardDeeds(Customer customer) {
        this.customer = customer;
        this.dice = customer.dice;
    }

    ProspectCommand capture(Instant at) {
        boolean thorough = dice.chance(customer.seller.discipline());
        return CaptureContactBuilder.builder()
                .prospectId(customer.id)
                .occurredAt(at)
                .name(customer.name)
                .phone(customer.newPhone())
                .secondPhone(customer.particulars.secondPhone())
                .wechat(dice.chance(0.55) ? "wx_" + Integer.toString(dice.between(60_000_000, 900_000_000), 36) : null)
                .gender(customer.female ? "女" : "男")
                .birthday(
                        dice.chance(0.12)
                                ? LocalDate.of(dice.between(1962, 2003), dice.between(1, 12), dice.between(1, 28))
                                : null)
                .ageBand(customer.say("age-band"))
                .area(customer.say("area"))
                .address(dice.chance(0.2) ? customer.address() : null)
                .occupation(thorough ? customer.say("occupation") : null)
                .industry(thorough && dice.chance(0.6) ? customer.say("industry") : null)
                .company(customer.particulars.company())
                .contactPerson(customer.particulars.contactPerson())
                .family(thorough && dice.chance(0.7) ? customer.say("family") : null)
                .decisionMaker(thorough && dice.chance(0.6) ? customer.say("decision-maker") : null)
                .customerType(customer.particulars.type())
                .currentCar(dice.chance(0.45) ? customer.say("current-car") : null)
                .budget(thorough ? customer.budget() : null)
                .payment(dice.chance(0.7) ? customer.say("payment") : null)
                .model(customer.model.code())
                .competitorModel(dice.chance(0.5) ? customer.rival.code() : null)
                .colour(dice.chance(0.6) ? customer.colour : null)
                .use(thorough ? customer.say("use") : null)
                .purchaseKind(purchaseKind())
                .build();
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

    /** Somebody else's name and number in the same customer's place. */
    ProspectCommand otherIdentity(Instant at) {
        return corrected(at, customer.newName(), customer.newPhone(), null, null);
    }

    /** A new number or another wish. */
    ProspectCommand correctContact(Instant at) {
        boolean number = dice.chance(0.4);
        if (!number) {
            customer.changeMind();
        }
        return corrected(
                at,
                null,
                number ? customer.newPhone() : null,
                number ? null : customer.model.code(),
                number ? null : customer.colour);
    }

    private ProspectCommand corrected(
            Instant at,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String model,
            @Nullable String colour) {
        return CaptureContactBuilder.builder()
                .prospectId(customer.id)
                .occurredAt(at)
                .name(name)
                .phone(phone)
                .model(model)
                .colour(colour)
                .build();
    }
}
