package io.showroom.eventlog.write;

/** The Axon Server that answers is not the one whose events are kept here. It is given none. */
public final class OtherServer extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    OtherServer(long position) {
        super("this Axon Server does not have the event that was kept last here, at position " + position
                + ": it is empty, another one, or was put back to an earlier state");
    }
}
