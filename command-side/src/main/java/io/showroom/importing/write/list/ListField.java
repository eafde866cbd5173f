package io.showroom.importing.write.list;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a column of a prospect list can hold. */
enum ListField {
    NAME,
    PHONE,
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
    FAMILY,
    DECISION_MAKER,
    KEY;

    /** The name in addresses and answers; that of the command's field where there is one. */
    String key() {
        StringBuilder key = new StringBuilder();
        for (String word : name().toLowerCase(Locale.ROOT).split("_")) {
            key.append(
                    key.isEmpty()
                            ? word
                            : word.substring(0, 1).toUpperCase(Locale.ROOT).concat(word.substring(1)));
        }
        return key.toString();
    }

    /** The field with this name, or nothing. */
    static Optional<ListField> of(String key) {
        return Arrays.stream(values()).filter(field -> field.key().equals(key)).findFirst();
    }
}
