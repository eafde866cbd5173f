package io.showroom.commandapi;

import org.jspecify.annotations.Nullable;

/**
 * Who a prospect is, as far as its reader may know.
 *
 * @param prospectId the prospect
 * @param name the name, or its beginning for who may not see the prospect; null if none is known
 * @param consultant user key of whose it is; null if nobody's
 * @param consultantName what that user is called
 * @param href address to open it at; null if the reader may not
 */
public record ProspectReference(
        String prospectId,
        @Nullable String name,
        @Nullable String consultant,
        @Nullable String consultantName,
        @Nullable String href) {}
