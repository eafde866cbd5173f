package io.showroom.ledger;

/**
 * How positions in this log go with those of the Axon Server that keeps the events, which counts from 0 and leaves no
 * number out.
 *
 * @param shift what is to be added to the server's; 1 where it has kept the events from the beginning, more where they
 *     came from a log that had left numbers out
 * @param moved how many events the server was given of a log that was kept here before
 */
public record ServerPositions(long shift, long moved) {

    /** Those of a server that has kept the events from the beginning. */
    public static final ServerPositions FROM_THE_BEGINNING = new ServerPositions(1, 0);

    /**
     * Those after a move: what comes next has the position above all that were ever given out here.
     *
     * @param moved how many events were moved
     * @param givenOut the highest position that was given out
     */
    public static ServerPositions afterMove(long moved, long givenOut) {
        return new ServerPositions(givenOut + 1 - moved, moved);
    }

    /** The position here of what the server has at a place, counting from 0; 0 for the end of an empty log, -1. */
    public long position(long index) {
        return index + shift;
    }

    /** The server's place of the last event that was moved; -1 if none was. */
    public long lastMoved() {
        return moved - 1;
    }
}
