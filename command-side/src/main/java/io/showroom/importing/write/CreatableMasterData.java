package io.showroom.importing.write;

/** What an import may create when the file names it and it does not exist. */
public enum CreatableMasterData {
    STORES,
    USERS,
    SOURCES,
    MODELS
}
