package io.showroom.prospect.write;

import java.util.Map;

/** Seals what could name a person with a key of that person, made at need in the transaction of the command. */
public interface PersonalVault {

    /**
     * Seals named texts.
     *
     * @param person whose data it is
     * @param fields names and texts, at least one
     */
    String encrypt(String person, Map<String, String> fields);

    /** Whether there is a key of the person: without one nothing sealed for them can be read. */
    boolean holds(String person);
}
