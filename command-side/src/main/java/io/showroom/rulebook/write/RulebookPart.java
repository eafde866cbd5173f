package io.showroom.rulebook.write;

/** The parts of the rulebook that change apart from one another. */
enum RulebookPart {
    STORES,
    STAFF,
    SCHEMES,
    CODES
}
