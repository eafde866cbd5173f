package io.showroom.rulebook.write;

/** The parts of the rulebook that change apart from one another. */
enum Part {
    STORES,
    STAFF,
    SCHEMES,
    CODES
}
