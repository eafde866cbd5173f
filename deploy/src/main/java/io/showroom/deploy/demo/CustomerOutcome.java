package io.showroom.deploy.demo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a customer's story is going to end, unless something comes in between.
 *
 * @param kind what happens
 * @param when when it happens; null for one who just goes on considering
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
