package io.showroom.importing.write.list;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Fields of a prospect list. */
enum ListField {
    NAME,
    PHONE,
    SECOND_PHONE,
    WECHAT,
    EMAIL,
    GENDER,
    FIRST_CONTACT,
    CHANNEL,
    SOURCE,
    CAMPAIGN,
    CONSULTANT,
    MODEL,
    COLOUR,
    GRADE,
    STATUS,
    ORDERED_ON,
    PRICE,
    DELIVERED_ON,
    DEFEATED_ON,
    DEFEAT_REASON,
    LAST_CONTACT,
    ACCOUNT,
    NEXT_FOLLOW_UP,
    REMARK,
    BUDGET,
    PAYMENT,
    PURCHASE_KIND,
    USE,
    CURRENT_CAR,
    COMPETITOR_MODEL,
    AREA,
    ADDRESS,
    BIRTHDAY,
    AGE_BAND,
    OCCUPATION,
    INDUSTRY,
    COMPANY,
    CONTACT_PERSON,
    FAMILY,
    DECISION_MAKER,
    MOTIVES,
    CUSTOMER_TYPE,
    KEY;

    private static final Map<String, ListField> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(ListField::key, field -> field));

    private final String key;

    ListField() {
        StringBuilder words = new StringBuilder();
        for (String word : name().toLowerCase(Locale.ROOT).split("_")) {
            words.append(
                    words.isEmpty()
                            ? word
                            : word.substring(0, 1).toUpperCase(Locale.ROOT).concat(word.substring(1)));
        }
        this.key = words.toString();
    }

    /** Returns the name in addresses and responses; equal to that of the command's field where there is one. */
    String key() {
        return key;
    }

    /** Returns the field with this name; empty if there is none. */
    static Optional<ListField> of(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }
}
