package io.showroom.eventlog.read;

import java.io.IOException;

/** The log of an Axon Server as stored bytes. Its index counts from 0 without gaps. */
public interface AxonServerRawLog {

    /** Returns the number of events. */
    long size() throws IOException;

    /** Opens a stream that begins with the event at an index, from 0. */
    Walk from(long index) throws IOException;

    /** A stream of the log, for one thread at a time. */
    interface Walk extends AutoCloseable {

        /** Returns the next event; to be called only if there is one. */
        RemoteEvent next() throws IOException;

        @Override
        void close();
    }
}
