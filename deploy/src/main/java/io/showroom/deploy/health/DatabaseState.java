package io.showroom.deploy.health;

import java.time.Instant;

/**
 * State of the database as this process knows it.
 *
 * @param kind what it can do
 * @param since when this process first saw this state
 * @param why first line of the database's or driver's error message; empty while it serves
 */
record DatabaseState(Kind kind, Instant since, String why) {

    /** What the database can do. */
    enum Kind {
        /** It answers and can write. */
        SERVES,
        /** It does not answer. */
        AWAY,
        /** It answers but cannot write, because the disk is full. */
        FULL
    }

    boolean serves() {
        return kind == Kind.SERVES;
    }
}
