package io.showroom.eventlog.read;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Opens sealed personal texts. Keys are read afresh for each ring, so that an erased person stays erased. */
@FunctionalInterface
public interface KeyRing {

    /**
     * The texts inside a sealed value.
     *
     * @param person id of the person it was sealed for
     * @param sealed the sealed value of an event; null opens empty
     * @return names and texts; empty when the person's key was deleted
     */
    SortedMap<String, String> open(String person, @Nullable String sealed);
}
