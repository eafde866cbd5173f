package io.showroom.deploy.demo;

import io.showroom.prospect.write.capturecontact.CustomerType;
import org.jspecify.annotations.Nullable;

/**
 * Further details of a customer: buyer type, company, second number, measures after a defeat. Uses a random sequence of
 * its own, so that the rest of the scenario does not depend on it.
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

    /** Returns the type, mostly private. */
    CustomerType type() {
        return type;
    }

    /** Returns an invented company name; null for a private customer. */
    @Nullable
    String company() {
        return type == CustomerType.PRIVATE ? null : customer.words.say("company", random);
    }

    /** Returns the contact person at the company; null for a private customer. */
    @Nullable
    String contactPerson() {
        return type == CustomerType.PRIVATE ? null : customer.words.localName(random.chance(0.5), random);
    }

    /** Returns a second number (family, office) for one customer in eight, otherwise null. */
    @Nullable
    String secondPhone() {
        return random.chance(0.12) ? DemoCustomer.newPhone(random) : null;
    }

    /** Returns the consultant's measure after a defeat; null if there is none. */
    @Nullable
    String counterMeasure(String reason) {
        String topic = "measure-" + reason;
        return customer.canSay(topic) && random.chance(0.65) ? customer.words.say(topic, random) : null;
    }

    /** Returns in some cases a number for another call, otherwise null. */
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
