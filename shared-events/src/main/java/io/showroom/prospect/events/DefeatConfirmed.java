package io.showroom.prospect.events;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The defeat declared before was confirmed: the prospect is closed lost as of the declaration.
 *
 * @param prospectId the prospect, see {@link ProspectId}
 * @param store key of the prospect's store
 * @param occurredAt when it happened, business time
 * @param declaration event id of the {@link DefeatDeclared}; null when both happened in one act
 * @param automatic true when the store requires no confirmation, or the act is imported history
 * @param scheme grading scheme of {@code grade}
 * @param schemeVersion version of that scheme
 * @param from grade before
 * @param grade the scheme's grade for this kind of defeat; null if it has none
 * @param sealed encrypted: comment
 */
@Revision("1")
public record DefeatConfirmed(
        String prospectId,
        String store,
        Instant occurredAt,
        @Nullable String declaration,
        boolean automatic,
        @Nullable String scheme,
        @Nullable Integer schemeVersion,
        @Nullable String from,
        @Nullable String grade,
        @Nullable String sealed)
        implements ProspectEvent {}
