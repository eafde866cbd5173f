package io.showroom.deploy.health;

import java.time.Instant;

/**
 * How the database is.
 *
 * @param kind what it can do
 * @param since since when it has been so, as far as this process knows
 * @param why what the database or the driver said; empty while it serves
 */
record DatabaseState(Kind kind, Instant since, String why) {

    /** What the database can do. */
    enum Kind {
        /** It answers and takes entries. */
        SERVES,
        /** It does not answer. */
        AWAY,
        /** It answers, but has no room to write: the disk is full. */
        FULL
    }

    boolean serves() {
        return kind == Kind.SERVES;
    }
}
