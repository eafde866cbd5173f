package io.showroom.prospect.write;

import java.util.Optional;

/** What a decision about one prospect must know of another one. */
public interface OtherProspects {

    /** Key of the store that a prospect belongs to; nothing if there is no such prospect. */
    Optional<String> storeOf(String prospectId);
}
