package io.showroom.store.events;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What can be filled in on a customer card (docs/domain.md, section 5.6), and how much each counts unless a store says.
 */
public enum CardField {
    /** What they are called. */
    NAME(2),
    /** A way to reach them: phone, WeChat or mail. */
    CONTACT(2),
    /** Gender. */
    GENDER(1),
    /** Age band or birthday. */
    AGE(1),
    /** Area or address. */
    AREA(1),
    /** Occupation, industry or company. */
    OCCUPATION(1),
    /** Family. */
    FAMILY(0),
    /** Private, corporate or key account. */
    CUSTOMER_TYPE(0),
    /** Model wanted. */
    MODEL(2),
    /** Colour wanted. */
    COLOUR(1),
    /** What the car is for. */
    USE(1),
    /** Budget. */
    BUDGET(1),
    /** How they would pay. */
    PAYMENT(1),
    /** First car, replacement or additional. */
    PURCHASE_KIND(1),
    /** Car driven today. */
    CURRENT_CAR(1),
    /** Who decides. */
    DECISION_MAKER(1),
    /** What makes them buy. */
    MOTIVES(0),
    /** What they compare with. */
    COMPETITOR_MODEL(0);

    /** The share of all weights, in percent, from which on a card is complete unless a store says. */
    public static final int USUAL_COMPLETE_FROM = 60;

    private final int usualWeight;
    private final String key;

    CardField(int usualWeight) {
        this.usualWeight = usualWeight;
        this.key = named(name());
    }

    private static String named(String constant) {
        String[] words = constant.toLowerCase(Locale.ROOT).split("_");
        StringBuilder key = new StringBuilder(words[0]);
        Arrays.stream(words).skip(1).forEach(word -> key.append(Character.toUpperCase(word.charAt(0)))
                .append(word.substring(1)));
        return key.toString();
    }

    /** How much it counts where no store has said. */
    public int usualWeight() {
        return usualWeight;
    }

    /** Its name in events, commands and answers: {@code customerType}. */
    public String key() {
        return key;
    }

    /** The field with this name, or nothing. */
    public static Optional<CardField> of(String key) {
        return Arrays.stream(values()).filter(field -> field.key().equals(key)).findFirst();
    }
}
