package io.showroom.rulebook.write;

import io.showroom.codelist.events.CodeListName;
import java.time.ZoneId;

/** The rules that administrators' commands need of other aggregates, read in the caller's transaction. */
public interface MasterDataRules {

    /**
     * Rejects an undefined grading scheme.
     *
     * @param field the input that named it
     */
    void requireScheme(String field, String scheme);

    /**
     * Rejects an unknown store.
     *
     * @param field the input that named it
     */
    void requireStore(String field, String store);

    /**
     * Returns the time zone of a store; rejects an unknown store.
     *
     * @param field the input that named it
     */
    ZoneId zone(String field, String store);

    /**
     * Rejects a user who is no active consultant of the store.
     *
     * @param field the input that named them
     */
    void requireConsultant(String field, String user, String store);

    /** Whether the grading scheme is defined. */
    boolean knowsScheme(String scheme);

    /** Whether the list contains the code, retired or not. */
    boolean knowsCode(CodeListName list, String code);

    /** Whether any user is registered. */
    boolean knowsAnyStaff();

    /** Whether the store is known. */
    boolean knowsStore(String store);

    /**
     * Whether another active administrator exists; locks that user's row until the transaction ends, so that they
     * cannot be deactivated concurrently.
     */
    boolean anotherAdministrator(String user);
}
