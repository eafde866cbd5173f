package io.showroom.eventlog.read;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Decrypts personal texts. Keys are read anew for each ring, so that an erasure takes effect. */
@FunctionalInterface
public interface KeyRing {

    /**
     * Returns the texts of an encrypted value.
     *
     * @param person id of the person whose key encrypted it
     * @param sealed the encrypted value of an event; null returns an empty map
     * @return texts by name; empty if the person's key was deleted
     */
    SortedMap<String, String> open(String person, @Nullable String sealed);
}
