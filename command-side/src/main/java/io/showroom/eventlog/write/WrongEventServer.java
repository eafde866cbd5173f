package io.showroom.eventlog.write;

/** The responding Axon Server is not the one whose events are copied here; no events are sent to it. */
public final class WrongEventServer extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /** Text by which this failure is recognised if its type was lost in serialization. */
    static final String MARK = "this Axon Server does not have the event that was kept last here";

    WrongEventServer(long position) {
        super(MARK + ", at position " + position + ": it is empty, another one, or was put back to an earlier state");
    }
}
