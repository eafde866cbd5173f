package io.showroom.eventlog.read;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Metadata of an event, decoded lazily from the stored bytes: few readers need them, and the bytes take a fraction of
 * the memory.
 */
final class Attached extends AbstractMap<String, String> {

    private final byte[] stored;
    private final Function<byte[], Map<String, String>> decoder;
    private volatile @Nullable Map<String, String> decoded;

    Attached(byte[] stored, Function<byte[], Map<String, String>> decoder) {
        this.stored = stored;
        this.decoder = decoder;
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        Map<String, String> known = decoded;
        if (known == null) {
            known = Collections.unmodifiableMap(decoder.apply(stored));
            decoded = known;
        }
        return known.entrySet();
    }
}
