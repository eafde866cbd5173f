package io.showroom.commandapi;

import io.showroom.staff.Actor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says who somebody is that a refusal speaks of: people know names, not identifiers. */
public interface ProspectReferences {

    /**
     * Whether an argument of a refusal is somebody to be introduced; arguments of others may hold whatever the client
     * sent.
     *
     * @param code of the refusal
     */
    boolean speaksOf(String code, String argument);

    /**
     * Introduces a prospect to a reader.
     *
     * @param reader who reads it; null if unknown, who is then told no name
     * @return nothing if there is no such prospect
     */
    Optional<ProspectReference> of(String prospectId, @Nullable Actor reader);
}
