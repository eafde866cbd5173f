package io.showroom.importing.write;

import io.showroom.commandapi.Rejection;

/**
 * A refused row.
 *
 * @param line where it stood
 * @param reason why
 * @param sealed what it said, sealed
 */
public record RejectedRow(long line, Rejection.Reason reason, String sealed) {}
