package io.showroom.deploy.demo;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people are called and what they say, by topic. */
final class Words {

    /** Share of people whose name is written in Latin letters. */
    private static final double FROM_ABROAD = 0.025;

    private final Map<String, List<String>> byTopic = new HashMap<>();

    Words() {
        for (String[] line : Resource.lines("words.txt")) {
            byTopic.computeIfAbsent(line[0], topic -> new ArrayList<>()).add(line[1]);
        }
    }

    /** One text of a topic. */
    String say(String topic, Dice dice) {
        return dice.pick(byTopic.getOrDefault(topic, List.of(topic)));
    }

    boolean knows(String topic) {
        return byTopic.containsKey(topic);
    }

    /** A customer's full name, made of common parts; nobody in particular. A few come from abroad. */
    String name(boolean female, Dice dice) {
        if (dice.chance(FROM_ABROAD)) {
            return dice.pick(parts(female ? "latin-female" : "latin-male")) + " " + dice.pick(parts("latin-surname"));
        }
        return localName(female, dice);
    }

    /** A full name of somebody from here. */
    String localName(boolean female, Dice dice) {
        return dice.pick(parts("surname")) + dice.pick(parts(female ? "given-female" : "given-male"));
    }

    /** Street and house in a made-up town. */
    String address(Dice dice) {
        return dice.pick(parts("street")) + dice.between(1, 299) + "号" + dice.pick(parts("estate"))
                + dice.between(1, 30) + "栋" + dice.between(1, 32) + "0" + dice.between(1, 4) + "室";
    }

    private List<String> parts(String topic) {
        return Arrays.asList(requireNonNull(byTopic.get(topic)).getFirst().split(" "));
    }
}
