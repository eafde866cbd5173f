package io.showroom.prospect.write;

import java.util.Optional;

/** Access to other prospects for decisions about one. */
public interface OtherProspects {

    /** Returns the key of a prospect's store; empty if there is no such prospect. */
    Optional<String> storeOf(String prospectId);
}
