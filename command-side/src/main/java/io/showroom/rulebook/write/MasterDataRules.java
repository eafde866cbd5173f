package io.showroom.rulebook.write;

import io.showroom.codelist.events.CodeListName;
import java.time.ZoneId;

/** What the administrator's commands must know of one another. Answers stand in the caller's transaction. */
public interface MasterDataRules {

    /** Refuses a grading scheme that was never defined; {@code field} is the input that named it. */
    void requireScheme(String field, String scheme);

    /** Refuses a store that was never opened; {@code field} is the input that named it. */
    void requireStore(String field, String store);

    /** Time zone of a store; refuses one that was never opened; {@code field} is the input that named it. */
    ZoneId zone(String field, String store);

    /** Refuses somebody who is no active consultant of the store; {@code field} is the input that named them. */
    void requireConsultant(String field, String user, String store);

    /** Whether a grading scheme with this key was ever defined. */
    boolean knowsScheme(String scheme);

    /** Whether the list has this code, be it retired. */
    boolean knowsCode(CodeListName list, String code);

    /** Whether anybody was ever registered. */
    boolean knowsAnyStaff();

    /** Whether a store with this key was ever opened. */
    boolean knowsStore(String store);

    /**
     * Whether an active administrator other than this user stays; until the transaction ends nobody can take that
     * administrator's place away.
     */
    boolean anotherAdministrator(String user);
}
