package io.showroom.rulebook.write;

/** What the administrator's commands must know of one another. Answers stand in the caller's transaction. */
public interface KnownRules {

    /** Refuses a grading scheme that was never defined; {@code field} is the input that named it. */
    void requireScheme(String field, String scheme);

    /** Refuses a store that was never opened; {@code field} is the input that named it. */
    void requireStore(String field, String store);

    /**
     * Whether an active administrator other than this user stays; until the transaction ends nobody can take that
     * administrator's place away.
     */
    boolean anotherAdministrator(String user);
}
