package io.showroom.audit.access.read;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * A row of the access log.
 *
 * @param position position in the access log
 * @param entry the entry
 * @param sought the search term of a user who sees masked numbers; null if there was none
 * @param sealed whether the row is covered by a seal
 */
record AccessLine(
        long position,
        @JsonUnwrapped AccessEntry entry,
        @Nullable AuditedSearchTerm sought,
        boolean sealed) {

    /**
     * Returns the request parameters for display, without prospect ids: pages show the customers' names beside them.
     */
    @JsonIgnore
    public String asked() {
        return RequestDescription.withoutCustomers(entry.asked());
    }
}
