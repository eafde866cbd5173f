package io.showroom.prospect.events;

/** Names of the metadata of stored events. */
public final class EventMetadata {

    /** User key of the person responsible for the act; for imported history the row's consultant, if any. */
    public static final String ACTOR = "actor";

    /** Key of the store the act belongs to; absent for acts on the group's own lists. */
    public static final String STORE = "store";

    /** Identifier shared by all messages that one request caused. */
    public static final String CORRELATION_ID = "correlationId";

    /** Identifier of the message that directly caused this one. */
    public static final String CAUSATION_ID = "causationId";

    /** User key of the person who imported the act from a file; absent when it was not imported. */
    public static final String IMPORTED_BY = "importedBy";

    /** Digest of the imported row, by which a repeated row is recognised; absent when it was not imported. */
    public static final String IMPORT_KEY = "importKey";

    private EventMetadata() {}
}
