package io.showroom.importing.write;

/** What an import may create when the file names it and it does not exist. */
enum Creatable {
    STORES,
    USERS,
    SOURCES,
    MODELS
}
