package io.showroom.eventlog.write;

/**
 * Streams that a feature declares to be short, so that no snapshots are stored or queried for them.
 *
 * @param prefix prefix of their identifiers; no other stream's identifier begins with it
 */
public record ShortStreams(String prefix) {

    boolean hold(String stream) {
        return stream.startsWith(prefix);
    }
}
