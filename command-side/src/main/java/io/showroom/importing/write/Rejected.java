package io.showroom.importing.write;

import io.showroom.commandapi.Refused;

/**
 * A refused row.
 *
 * @param line where it stood
 * @param reason why
 * @param sealed what it said, sealed
 */
public record Rejected(long line, Refused.Reason reason, String sealed) {}
