package io.showroom.deploy.demo;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names and texts, by topic. */
final class TextPool {

    /** Share of customers with names in Latin letters. */
    private static final double FROM_ABROAD = 0.025;

    private final Map<String, List<String>> byTopic = new HashMap<>();

    TextPool() {
        for (String[] line : TextResource.lines("words.txt")) {
            byTopic.computeIfAbsent(line[0], topic -> new ArrayList<>()).add(line[1]);
        }
    }

    /** Returns a random text of a topic. */
    String say(String topic, SeededRandom random) {
        return random.pick(byTopic.getOrDefault(topic, List.of(topic)));
    }

    boolean knows(String topic) {
        return byTopic.containsKey(topic);
    }

    /** Returns a random full name composed of common parts; a few are foreign. */
    String name(boolean female, SeededRandom random) {
        if (random.chance(FROM_ABROAD)) {
            return random.pick(parts(female ? "latin-female" : "latin-male")) + " "
                    + random.pick(parts("latin-surname"));
        }
        return localName(female, random);
    }

    /** Returns a random full name in Chinese. */
    String localName(boolean female, SeededRandom random) {
        return random.pick(parts("surname")) + random.pick(parts(female ? "given-female" : "given-male"));
    }

    /** Returns a street and house number in an invented town. */
    String address(SeededRandom random) {
        return random.pick(parts("street")) + random.between(1, 299) + "号" + random.pick(parts("estate"))
                + random.between(1, 30) + "栋" + random.between(1, 32) + "0" + random.between(1, 4) + "室";
    }

    private List<String> parts(String topic) {
        return Arrays.asList(requireNonNull(byTopic.get(topic)).getFirst().split(" "));
    }
}
