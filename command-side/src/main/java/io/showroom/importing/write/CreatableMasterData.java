package io.showroom.importing.write;

/** Master data that an import may create if the file names it and it does not exist. */
public enum CreatableMasterData {
    STORES,
    USERS,
    SOURCES,
    MODELS
}
