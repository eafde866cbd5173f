package io.showroom.ledger;

/**
 * Maps positions of this log to those of the Axon Server that keeps the events. The server counts from 0 without gaps.
 *
 * @param shift added to the server's position; 1 if the server has kept the events from the beginning, more if they
 *     were moved from a log with gaps
 * @param moved number of events moved to the server from a log kept here before
 */
public record ServerPositions(long shift, long moved) {

    /** The positions of a server that has kept the events from the beginning. */
    public static final ServerPositions FROM_THE_BEGINNING = new ServerPositions(1, 0);

    /**
     * Returns the mapping after a move: the next event gets the position after the highest ever assigned here.
     *
     * @param moved number of events moved
     * @param givenOut the highest position ever assigned
     */
    public static ServerPositions afterMove(long moved, long givenOut) {
        return new ServerPositions(givenOut + 1 - moved, moved);
    }

    /** Returns the position here of a server position that counts from 0; 0 for -1, the end of an empty log. */
    public long position(long index) {
        return index + shift;
    }

    /** Returns the server's position of the last moved event; -1 if none was moved. */
    public long lastMoved() {
        return moved - 1;
    }
}
