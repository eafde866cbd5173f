package io.showroom.health.read;

import java.time.Instant;

/**
 * How one part of the system is.
 *
 * @param part its name: database, otherSide, eventServer, eventLog, readModels, sealing, accessSealing, accessLog,
 *     traces, workers, background
 * @param up whether it does its work
 * @param code how it is, as a word of its own; texts stand in {@code messages/screens/health.properties}
 * @param since since when it has been up, or down, as far as this process knows
 * @param behind how many events it is behind, or entries that wait; 0 where there is no such thing
 */
record PartHealth(String part, boolean up, String code, Instant since, long behind) {}
