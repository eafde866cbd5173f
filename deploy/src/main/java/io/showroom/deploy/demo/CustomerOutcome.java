package io.showroom.deploy.demo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The planned outcome of a customer's history, unless something intervenes.
 *
 * @param kind what happens
 * @param when when it happens; null for a customer who stays undecided
 */
record CustomerOutcome(Kind kind, @Nullable Instant when) {

    enum Kind {
        BUYS,
        DEFEATED,
        LOST,
        FROZEN,
        INVALID,
        LINGERS
    }
}
