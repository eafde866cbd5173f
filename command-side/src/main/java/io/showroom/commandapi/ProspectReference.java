package io.showroom.commandapi;

import org.jspecify.annotations.Nullable;

/**
 * A reference to a prospect, limited to what its reader may know.
 *
 * @param prospectId the prospect
 * @param name the name, shortened for readers who may not see the prospect; null if none is known
 * @param consultant user key of the consultant it is assigned to; null if nobody
 * @param consultantName display name of that user
 * @param href address of the prospect's page; null if the reader may not open it
 */
public record ProspectReference(
        String prospectId,
        @Nullable String name,
        @Nullable String consultant,
        @Nullable String consultantName,
        @Nullable String href) {}
