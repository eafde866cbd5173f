package io.showroom.projection.read;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Decrypts personal texts. Texts of an erased person are gone and decrypt to an empty map. */
@FunctionalInterface
public interface Decryptor {

    /** Decrypts nothing; sufficient for counting. */
    Decryptor NOTHING = (owner, text) -> new TreeMap<>();

    /**
     * Returns the texts of an encrypted value.
     *
     * @param owner id of the person whose key encrypted it; for prospects the prospect id
     * @param sealed the encrypted value of an event; null returns an empty map
     * @return texts by name; empty if the person was erased
     */
    SortedMap<String, String> open(String owner, @Nullable String sealed);
}
