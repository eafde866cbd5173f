package io.showroom.deploy.move;

import io.showroom.eventlog.read.RemoteEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A server's log in memory that can fail. */
final class MemoryServer implements GrowingLog {

    final List<RemoteEvent> events = new ArrayList<>();
    private int appendsLeft = Integer.MAX_VALUE;

    void dieAfter(int appends) {
        appendsLeft = appends;
    }

    @Override
    public void append(List<RemoteEvent> more) throws IOException {
        if (appendsLeft == 0) {
            throw new IOException("gone");
        }
        appendsLeft--;
        events.addAll(more);
    }

    @Override
    public long size() {
        return events.size();
    }

    @Override
    public Walk from(long index) {
        return new Walk() {

            private int next = Math.toIntExact(index);

            @Override
            public RemoteEvent next() {
                return events.get(next++);
            }

            @Override
            public void close() {
                // Nothing to release.
            }
        };
    }
}
