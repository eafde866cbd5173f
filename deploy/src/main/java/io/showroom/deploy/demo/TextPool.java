package io.showroom.deploy.demo;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people are called and what they say, by topic. */
final class TextPool {

    /** Share of people whose name is written in Latin letters. */
    private static final double FROM_ABROAD = 0.025;

    private final Map<String, List<String>> byTopic = new HashMap<>();

    TextPool() {
        for (String[] line : TextResource.lines("words.txt")) {
            byTopic.computeIfAbsent(line[0], topic -> new ArrayList<>()).add(line[1]);
        }
    }

    /** One text of a topic. */
    String say(String topic, SeededRandom random) {
        return random.pick(byTopic.getOrDefault(topic, List.of(topic)));
    }

    boolean knows(String topic) {
        return byTopic.containsKey(topic);
    }

    /** A customer's full name, made of common parts; nobody in particular. A few come from abroad. */
    String name(boolean female, SeededRandom random) {
        if (random.chance(FROM_ABROAD)) {
            return random.pick(parts(female ? "latin-female" : "latin-male")) + " "
                    + random.pick(parts("latin-surname"));
        }
        return localName(female, random);
    }

    /** A full name of somebody from here. */
    String localName(boolean female, SeededRandom random) {
        return random.pick(parts("surname")) + random.pick(parts(female ? "given-female" : "given-male"));
    }

    /** Street and house in a made-up town. */
    String address(SeededRandom random) {
        return random.pick(parts("street")) + random.between(1, 299) + "号" + random.pick(parts("estate"))
                + random.between(1, 30) + "栋" + random.between(1, 32) + "0" + random.between(1, 4) + "室";
    }

    private List<String> parts(String topic) {
        return Arrays.asList(requireNonNull(byTopic.get(topic)).getFirst().split(" "));
    }
}
