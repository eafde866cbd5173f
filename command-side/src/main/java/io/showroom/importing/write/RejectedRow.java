package io.showroom.importing.write;

import io.showroom.commandapi.Rejection;

/**
 * A rejected row.
 *
 * @param line its line
 * @param reason why it was rejected
 * @param sealed its fields, encrypted
 */
public record RejectedRow(long line, Rejection.Reason reason, String sealed) {}
