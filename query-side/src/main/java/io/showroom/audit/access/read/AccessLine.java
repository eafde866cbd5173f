package io.showroom.audit.access.read;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it lies in the log.
 *
 * @param position its place
 * @param entry what it says
 * @param sought what somebody who sees masked numbers searched for; null if nothing was, or by others
 * @param sealed whether a seal covers it
 */
record AccessLine(
        long position,
        @JsonUnwrapped AccessEntry entry,
        @Nullable AuditedSearchTerm sought,
        boolean sealed) {

    /** What was asked, for people: customers stand beside it by their names. */
    @JsonIgnore
    public String asked() {
        return RequestDescription.withoutCustomers(entry.asked());
    }
}
