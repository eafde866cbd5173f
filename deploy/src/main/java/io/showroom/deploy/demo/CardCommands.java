package io.showroom.deploy.demo;

import io.showroom.prospect.write.ProspectCommand;
import io.showroom.prospect.write.capturecontact.CaptureContactBuilder;
import io.showroom.prospect.write.capturecontact.PurchaseKind;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Creates the commands about the contact card of one customer. */
final class CardCommands {

    private final DemoCustomer customer;
    private final SeededRandom random;

    CardCommands(DemoCustomer customer) {
        this.customer = customer;
        this.random = customer.random;
    }

    ProspectCommand capture(Instant at) {
        boolean thorough = random.chance(customer.seller.discipline());
        return CaptureContactBuilder.builder()
                .prospectId(customer.id)
                .occurredAt(at)
                .name(customer.name)
                .phone(customer.newPhone())
                .secondPhone(customer.particulars.secondPhone())
                .wechat(
                        random.chance(0.55)
                                ? "wx_" + Integer.toString(random.between(60_000_000, 900_000_000), 36)
                                : null)
                .gender(customer.female ? "女" : "男")
                .birthday(
                        random.chance(0.12)
                                ? LocalDate.of(random.between(1962, 2003), random.between(1, 12), random.between(1, 28))
                                : null)
                .ageBand(customer.say("age-band"))
                .area(customer.say("area"))
                .address(random.chance(0.2) ? customer.address() : null)
                .occupation(thorough ? customer.say("occupation") : null)
                .industry(thorough && random.chance(0.6) ? customer.say("industry") : null)
                .company(customer.particulars.company())
                .contactPerson(customer.particulars.contactPerson())
                .family(thorough && random.chance(0.7) ? customer.say("family") : null)
                .decisionMaker(thorough && random.chance(0.6) ? customer.say("decision-maker") : null)
                .customerType(customer.particulars.type())
                .currentCar(random.chance(0.45) ? customer.say("current-car") : null)
                .budget(thorough ? customer.budget() : null)
                .payment(random.chance(0.7) ? customer.say("payment") : null)
                .model(customer.model.code())
                .competitorModel(random.chance(0.5) ? customer.rival.code() : null)
                .colour(random.chance(0.6) ? customer.colour : null)
                .use(thorough ? customer.say("use") : null)
                .purchaseKind(purchaseKind())
                .build();
    }

    private PurchaseKind purchaseKind() {
        return switch (customer.source.code()) {
            case "replacement" -> PurchaseKind.REPLACEMENT;
            case "additional" -> PurchaseKind.ADDITIONAL;
            default ->
                switch (random.among(0.6, 0.28, 0.12)) {
                    case 0 -> PurchaseKind.FIRST;
                    case 1 -> PurchaseKind.REPLACEMENT;
                    default -> PurchaseKind.ADDITIONAL;
                };
        };
    }

    /** Replaces the customer's name and number by somebody else's. */
    ProspectCommand otherIdentity(Instant at) {
        return corrected(at, customer.newName(), customer.newPhone(), null, null);
    }

    /** Changes the number or another detail. */
    ProspectCommand correctContact(Instant at) {
        boolean number = random.chance(0.4);
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
