package io.showroom.projection.read;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Opens sealed personal texts. An erased person's texts are gone: whatever was sealed for them opens empty. */
@FunctionalInterface
public interface Decryptor {

    /** Opens nothing: enough for whatever only counts. */
    Decryptor NOTHING = (owner, text) -> new TreeMap<>();

    /**
     * The texts inside a sealed value.
     *
     * @param owner id of the person it was sealed for: for what belongs to a prospect, the prospect id
     * @param sealed the sealed value of an event; null opens empty
     * @return names and texts; empty when the person was erased
     */
    SortedMap<String, String> open(String owner, @Nullable String sealed);
}
