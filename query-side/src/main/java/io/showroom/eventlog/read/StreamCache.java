package io.showroom.eventlog.read;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cache of streams, so that the next query about the same time need not decode them again. Events never change, so
 * cached ones stay valid; the end of a stream is queried each time. Personal texts are cached encrypted, as stored.
 */
final class StreamCache {

    private static final int SHARE_OF_HEAP = 16;
    private static final long MOST_BYTES = 128L << 20;

    private final Cache<String, CachedStream> streams = Caffeine.newBuilder()
            .maximumWeight(Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP))
            .weigher((String id, CachedStream whole) -> whole.bytes())
            .build();

    /**
     * A cached stream, from its beginning.
     *
     * @param events its events
     * @param bytes approximate memory in bytes
     * @param complete position up to which none of its events is missing
     */
    record CachedStream(List<RecordedEvent> events, int bytes, long complete) {

        /** Returns the stream up to an event; null if it is not cached so far, or that event differs. */
        @Nullable
        List<RecordedEvent> upTo(End end) {
            for (int i = events.size() - 1; i >= 0; i--) {
                RecordedEvent event = events.get(i);
                if (event.sequence() <= end.sequence()) {
                    return event.sequence() == end.sequence() && event.eventId().equals(end.eventId())
                            ? events.subList(0, i + 1)
                            : null;
                }
            }
            return null;
        }
    }

    /** Returns those streams that are complete up to a position. */
    Map<String, List<RecordedEvent>> upTo(long position, Collection<String> ids) {
        Map<String, List<RecordedEvent>> complete = HashMap.newHashMap(ids.size());
        of(ids).forEach((id, whole) -> {
            if (whole.complete() >= position) {
                complete.put(id, whole.events());
            }
        });
        return complete;
    }

    /** The last event of a stream, as of the caller's snapshot. */
    record End(long sequence, String eventId) {}

    /** Returns those streams that are cached, up to any position. */
    Map<String, CachedStream> of(Collection<String> ids) {
        return streams.getAllPresent(ids);
    }

    void remember(Map<String, CachedStream> read) {
        streams.putAll(read);
    }
}
