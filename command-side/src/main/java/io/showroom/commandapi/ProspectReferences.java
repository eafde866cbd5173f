package io.showroom.commandapi;

import io.showroom.staff.Actor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Resolves the prospects that rejections name, so that readers see names instead of identifiers. */
public interface ProspectReferences {

    /**
     * Whether an argument of a rejection is a prospect to resolve; other arguments may contain any text that the client
     * sent.
     *
     * @param code code of the rejection
     */
    boolean speaksOf(String code, String argument);

    /**
     * Returns a reference to a prospect.
     *
     * @param reader who reads it; null if unknown: no name is given then
     * @return empty if there is no such prospect
     */
    Optional<ProspectReference> of(String prospectId, @Nullable Actor reader);
}
