package io.showroom.eventlog.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Metadata of an event are decoded once, and only if read. */
class AttachedTest {

    private final AtomicInteger decoded = new AtomicInteger();
    private final Map<String, String> attached =
            new Attached("s1-reception".getBytes(StandardCharsets.UTF_8), stored -> {
                decoded.incrementAndGet();
                return Map.of("actor", new String(stored, StandardCharsets.UTF_8));
            });

    @Test
    void metadataAreNotDecodedUnlessRead() {
        assertThat(decoded).hasValue(0);
    }

    @Test
    void isAMapOfWhatWasStored() {
        assertThat(attached).isEqualTo(Map.of("actor", "s1-reception"));
        assertThat(attached.get("store")).isNull();
        assertThat(decoded).hasValue(1);
    }
}
