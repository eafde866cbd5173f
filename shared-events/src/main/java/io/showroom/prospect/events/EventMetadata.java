package io.showroom.prospect.events;

/** Names of the metadata that every stored event carries beside its payload. */
public final class EventMetadata {

    /** User key of whoever is answerable for the act; for imported history the row's consultant, if any. */
    public static final String ACTOR = "actor";

    /** Key of the store the act belongs to; absent for acts on the group's own lists. */
    public static final String STORE = "store";

    /** Identifier shared by all messages that one request led to. */
    public static final String CORRELATION_ID = "correlationId";

    /** Identifier of the message that led directly to this one. */
    public static final String CAUSATION_ID = "causationId";

    /** User key of whoever brought the act in from a file; absent when it was not imported. */
    public static final String IMPORTED_BY = "importedBy";

    /** Digest of the imported row, by which a row sent twice is known; absent when it was not imported. */
    public static final String IMPORT_KEY = "importKey";

    private EventMetadata() {}
}
