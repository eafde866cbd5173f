package io.showroom.eventlog.read;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is attached to an event, taken out of its stored form when it is first asked for: few of those who read events
 * ask who recorded them, and the stored form takes a fraction of the room.
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
