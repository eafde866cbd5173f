package io.showroom.deploy.demo;

import io.showroom.prospect.write.capturecontact.CustomerType;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a customer besides: who buys, for which company, another number, what is done about a defeat. The
 * dice are its own, so that nothing else in the story turns out otherwise for it.
 */
final class CustomerExtras {

    private static final double COMPANIES = 0.05;
    private static final double BUYERS_OF_MANY = 0.015;

    private final DemoCustomer customer;
    private final SeededRandom random;
    private final CustomerType type;

    CustomerExtras(DemoCustomer customer) {
        this.customer = customer;
        this.random = new SeededRandom(0, customer.id + " particulars");
        this.type = whoBuys();
    }

    /** Mostly somebody for themselves. */
    CustomerType type() {
        return type;
    }

    /** The company's name, of made-up parts; null for a private customer. */
    @Nullable
    String company() {
        return type == CustomerType.PRIVATE ? null : customer.words.say("company", random);
    }

    /** Whom to ask for at the company; null for a private customer. */
    @Nullable
    String contactPerson() {
        return type == CustomerType.PRIVATE ? null : customer.words.localName(random.chance(0.5), random);
    }

    /** One customer in eight leaves a second number: the family's, the office's. */
    @Nullable
    String secondPhone() {
        return random.chance(0.12) ? DemoCustomer.newPhone(random) : null;
    }

    /** What the consultant means to do about a defeat; null where nothing is to be done. */
    @Nullable
    String counterMeasure(String reason) {
        String topic = "measure-" + reason;
        return customer.canSay(topic) && random.chance(0.65) ? customer.words.say(topic, random) : null;
    }

    /** Now and then another number under which they can be asked once more. */
    @Nullable
    String callBackPhone() {
        return random.chance(0.1) ? DemoCustomer.newPhone(random) : null;
    }

    private CustomerType whoBuys() {
        return switch (random.among(COMPANIES, BUYERS_OF_MANY, 1 - COMPANIES - BUYERS_OF_MANY)) {
            case 0 -> CustomerType.CORPORATE;
            case 1 -> CustomerType.KEY_ACCOUNT;
            default -> CustomerType.PRIVATE;
        };
    }
}
