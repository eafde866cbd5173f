package io.showroom.eventlog.write;

/**
 * Streams that a feature knows to be short: to look for a snapshot would cost more than to read them.
 *
 * @param prefix what their identifiers, and those of no other streams, begin with
 */
public record ShortStreams(String prefix) {

    boolean hold(String stream) {
        return stream.startsWith(prefix);
    }
}
