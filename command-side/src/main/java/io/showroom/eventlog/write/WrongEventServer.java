package io.showroom.eventlog.write;

/** The Axon Server that answers is not the one whose events are kept here. It is given none. */
public final class WrongEventServer extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /**
     * From another process a failure comes as text only; from this one too, as commands take the way over the server.
     */
    static final String MARK = "this Axon Server does not have the event that was kept last here";

    WrongEventServer(long position) {
        super(MARK + ", at position " + position + ": it is empty, another one, or was put back to an earlier state");
    }
}
