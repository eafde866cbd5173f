package io.showroom.eventlog.read;

import java.io.IOException;

/** The log of an Axon Server, as the bytes that it holds. It counts from 0 and leaves no number out. */
public interface AxonServerRawLog {

    /** How many events it holds. */
    long size() throws IOException;

    /** A way through it that begins with the event at a place, counting from 0. */
    Walk from(long index) throws IOException;

    /** A way through the log, for one thread at a time. */
    interface Walk extends AutoCloseable {

        /** The next event; to be asked for only where there is one. */
        RemoteEvent next() throws IOException;

        @Override
        void close();
    }
}
