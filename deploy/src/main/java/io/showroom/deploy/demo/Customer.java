package io.showroom.deploy.demo;

import io.showroom.deploy.demo.Goods.Model;
import io.showroom.deploy.demo.Goods.Rival;
import io.showroom.deploy.demo.Goods.Source;
import io.showroom.prospect.events.ProspectId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Somebody who came, called or wrote: who they are and what they are after. Wishes change. */
final class Customer {

    final String id;
    final Shop shop;
    final Source source;
    final Dice dice;
    final boolean female;
    final String name;
    Seller seller;
    Model model;
    Rival rival;
    String colour;

    final Particulars particulars;
    final Words words;
    private final Goods goods;

    Customer(String key, Shop shop, Seller seller, Source source, Words words, Goods goods, Dice dice) {
        this.id = ProspectId.of(UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)))
                .value();
        this.shop = shop;
        this.seller = seller;
        this.source = source;
        this.words = words;
        this.goods = goods;
        this.dice = dice;
        this.female = dice.chance(0.38);
        this.name = words.name(female, dice);
        this.model = goods.model(dice);
        this.rival = dice.pick(model.rivals());
        this.colour = dice.pick(model.colours());
        this.particulars = new Particulars(this);
    }

    /** Turns to another model. */
    void changeMind() {
        model = goods.model(dice);
        rival = dice.pick(model.rivals());
        colour = dice.pick(model.colours());
    }

    /** Another name. */
    String newName() {
        return words.name(female, dice);
    }

    /** A mobile number of valid form; nobody's in particular. */
    String newPhone() {
        return newPhone(dice);
    }

    /** Such a number, of certain dice. */
    static String newPhone(Dice dice) {
        return "+861" + dice.between(30, 99) + String.format(Locale.ROOT, "%08d", dice.between(0, 99_999_999));
    }

    /** A text of a topic, about what this customer is after. */
    String say(String topic) {
        return words.say(topic, dice)
                .replace("{model}", model.code())
                .replace("{rival}", rival.name())
                .replace("{colour}", colour);
    }

    /** What they want to spend: the car they ask for is within it. */
    String budget() {
        int least = model.price() * 9 / 100_000;
        int most = (model.price() + 9_999) / 10_000;
        return dice.pick(List.of(least + "-" + most + "万", most + "万以内", least + "-" + (most + 2) + "万"));
    }

    boolean canSay(String topic) {
        return words.knows(topic);
    }

    String address() {
        return words.address(dice);
    }
}
