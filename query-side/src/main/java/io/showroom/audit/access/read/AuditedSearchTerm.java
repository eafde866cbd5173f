package io.showroom.audit.access.read;

import io.showroom.prospect.read.LoggedSearch;
import org.jspecify.annotations.Nullable;

/**
 * What was searched for, as the access log tells it.
 *
 * @param kind in what way it can be meant
 * @param text the end of the number or plate, or the words; null if it was not kept, or a person found by it was erased
 * @param digest the same for the same text, and not to be turned back
 */
record AuditedSearchTerm(LoggedSearch.Kind kind, @Nullable String text, String digest) {}
