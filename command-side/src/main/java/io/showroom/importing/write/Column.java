package io.showroom.importing.write;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The columns of a history file, known by the name in its header line. */
enum Column {
    PROSPECT(true),
    ACT(true),
    OCCURRED_AT(true),
    STORE(true),
    CONSULTANT(false),
    CHANNEL(false),
    SOURCE(false),
    CAMPAIGN(false),
    MODEL(false),
    NAME(false),
    PHONE(false),
    GRADE(false),
    PRICE(false),
    KIND(false),
    REASON(false),
    COMPETITOR_BRAND(false),
    COMPETITOR_MODEL(false),
    TO(false),
    COMMENT(false);

    private final boolean needed;

    Column(boolean needed) {
        this.needed = needed;
    }

    boolean needed() {
        return needed;
    }

    String header() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Column> of(String header) {
        String name = header.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(column -> column.header().equals(name))
                .findFirst();
    }
}
