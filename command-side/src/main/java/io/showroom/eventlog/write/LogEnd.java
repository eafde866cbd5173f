package io.showroom.eventlog.write;

/** The end of the event log, wherever it is kept. */
public interface LogEnd {

    /** Returns the position of the last event; 0 if there is none. */
    long position();
}
