package io.showroom.prospect.write;

import java.util.Map;

/** Encrypts personal data with a key per person, which is created on demand in the transaction of the command. */
public interface PersonalVault {

    /**
     * Encrypts named texts.
     *
     * @param person id of the person
     * @param fields names and texts, at least one
     */
    String encrypt(String person, Map<String, String> fields);

    /** Whether a key of the person exists; without one nothing encrypted for them can be decrypted. */
    boolean holds(String person);
}
