package io.showroom.health.read;

import java.time.Instant;

/**
 * State of a part of the system.
 *
 * @param part name: database, otherSide, eventServer, eventLog, readModels, sealing, accessSealing, accessLog, traces,
 *     workers, background
 * @param up whether it works
 * @param code key of its state; texts are in {@code messages/screens/health.properties}
 * @param since since when it has been up, or down, as far as this process knows
 * @param behind number of events it is behind, or of entries that wait; 0 if not applicable
 */
record PartHealth(String part, boolean up, String code, Instant since, long behind) {}
