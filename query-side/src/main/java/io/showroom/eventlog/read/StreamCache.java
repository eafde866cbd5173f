package io.showroom.eventlog.read;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Streams that were read before, so that the next question about the same moment does not decode them again. An event
 * never changes, so what is remembered is right as far as it goes; how far a stream goes is asked each time. Personal
 * texts are remembered as they stand in the log, sealed.
 */
final class StreamCache {

    private static final int SHARE_OF_HEAP = 16;
    private static final long MOST_BYTES = 128L << 20;

    private final Cache<String, CachedStream> streams = Caffeine.newBuilder()
            .maximumWeight(Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP))
            .weigher((String id, CachedStream whole) -> whole.bytes())
            .build();

    /**
     * A stream as it was read, from its beginning.
     *
     * @param events its events
     * @param bytes about as many as it takes
     * @param complete none of its events up to this position is lacking
     */
    record CachedStream(List<RecordedEvent> events, int bytes, long complete) {

        /** The stream up to an event; null if it is not known so far, or that event is another one. */
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

    /** Those of some streams of which nothing is lacking up to a position. */
    Map<String, List<RecordedEvent>> upTo(long position, Collection<String> ids) {
        Map<String, List<RecordedEvent>> complete = HashMap.newHashMap(ids.size());
        of(ids).forEach((id, whole) -> {
            if (whole.complete() >= position) {
                complete.put(id, whole.events());
            }
        });
        return complete;
    }

    /** The last event of a stream, as the asker's snapshot shows it. */
    record End(long sequence, String eventId) {}

    /** Those of some streams that are known at all, however far. */
    Map<String, CachedStream> of(Collection<String> ids) {
        return streams.getAllPresent(ids);
    }

    void remember(Map<String, CachedStream> read) {
        streams.putAll(read);
    }
}
