package io.showroom.audit.access.read;

import io.showroom.prospect.read.LoggedSearch;
import org.jspecify.annotations.Nullable;

/**
 * A search term as shown in the access log.
 *
 * @param kind how the term was interpreted
 * @param text end of the number or plate, or the words; null if it was not kept, or if a person found by it was erased
 * @param digest keyed digest: equal for equal texts, irreversible
 */
record AuditedSearchTerm(LoggedSearch.Kind kind, @Nullable String text, String digest) {}
