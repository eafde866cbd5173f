package io.showroom.rulebook.write;

/** The parts of the rulebook, each with its own cache and change counter. */
enum RulebookPart {
    STORES,
    STAFF,
    SCHEMES,
    CODES
}
