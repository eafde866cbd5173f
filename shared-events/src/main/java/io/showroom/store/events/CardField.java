package io.showroom.store.events;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The fields of the customer card that count towards its completeness (docs/domain.md, section 5.6), with the default
 * weights.
 */
public enum CardField {
    /** Name. */
    NAME(2),
    /** A means of contact: phone, WeChat or e-mail. */
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
    /** Decision maker. */
    DECISION_MAKER(1),
    /** Buying motives. */
    MOTIVES(0),
    /** Competitor models they compare with. */
    COMPETITOR_MODEL(0);

    /** The default threshold of completeness, in percent of all weights. */
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

    /** Returns the default weight, 0 to 9. */
    public int usualWeight() {
        return usualWeight;
    }

    /** Returns the name in events, commands and responses, for example {@code customerType}. */
    public String key() {
        return key;
    }

    /** Returns the field with this key; empty if there is none. */
    public static Optional<CardField> of(String key) {
        return Arrays.stream(values()).filter(field -> field.key().equals(key)).findFirst();
    }
}
