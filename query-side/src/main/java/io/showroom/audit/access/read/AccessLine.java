package io.showroom.audit.access.read;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * An entry as it lies in the log.
 *
 * @param position its place
 * @param entry what it says
 * @param sealed whether a seal covers it
 */
record AccessLine(long position, @JsonUnwrapped AccessEntry entry, boolean sealed) {}
