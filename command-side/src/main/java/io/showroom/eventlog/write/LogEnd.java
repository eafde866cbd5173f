package io.showroom.eventlog.write;

/** The end of the log, whichever keeps the events. */
public interface LogEnd {

    /** The position of the last event by now; 0 if there is none. */
    long position();
}
