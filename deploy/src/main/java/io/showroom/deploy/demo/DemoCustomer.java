package io.showroom.deploy.demo;

import io.showroom.deploy.demo.ProductCatalog.Model;
import io.showroom.deploy.demo.ProductCatalog.Rival;
import io.showroom.deploy.demo.ProductCatalog.Source;
import io.showroom.prospect.events.ProspectId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** A simulated customer: identity and wishes, which can change. */
final class DemoCustomer {

    final String id;
    final DemoStore shop;
    final Source source;
    final SeededRandom random;
    final boolean female;
    final String name;
    DemoConsultant seller;
    Model model;
    Rival rival;
    String colour;

    final CustomerExtras particulars;
    final TextPool words;
    private final ProductCatalog goods;

    DemoCustomer(
            String key,
            DemoStore shop,
            DemoConsultant seller,
            Source source,
            TextPool words,
            ProductCatalog goods,
            SeededRandom random) {
        this.id = ProspectId.of(UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)))
                .value();
        this.shop = shop;
        this.seller = seller;
        this.source = source;
        this.words = words;
        this.goods = goods;
        this.random = random;
        this.female = random.chance(0.38);
        this.name = words.name(female, random);
        this.model = goods.model(random);
        this.rival = random.pick(model.rivals());
        this.colour = random.pick(model.colours());
        this.particulars = new CustomerExtras(this);
    }

    /** Switches to another model. */
    void changeMind() {
        model = goods.model(random);
        rival = random.pick(model.rivals());
        colour = random.pick(model.colours());
    }

    /** Returns another name. */
    String newName() {
        return words.name(female, random);
    }

    /** Returns a random mobile number of valid form. */
    String newPhone() {
        return newPhone(random);
    }

    /** Returns such a number from the given random sequence. */
    static String newPhone(SeededRandom random) {
        return "+861" + random.between(30, 99) + String.format(Locale.ROOT, "%08d", random.between(0, 99_999_999));
    }

    /** Returns a text on a topic that fits this customer's wishes. */
    String say(String topic) {
        return words.say(topic, random)
                .replace("{model}", model.code())
                .replace("{rival}", rival.name())
                .replace("{colour}", colour);
    }

    /** Returns the budget range, which includes the wanted car. */
    String budget() {
        int least = model.price() * 9 / 100_000;
        int most = (model.price() + 9_999) / 10_000;
        return random.pick(List.of(least + "-" + most + "万", most + "万以内", least + "-" + (most + 2) + "万"));
    }

    boolean canSay(String topic) {
        return words.knows(topic);
    }

    String address() {
        return words.address(random);
    }
}
