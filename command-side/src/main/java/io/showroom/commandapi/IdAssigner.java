package io.showroom.commandapi;

import java.util.UUID;

/** A command that may create an aggregate and then needs an identifier for it. */
public interface IdAssigner {

    /** Returns the command with an identifier made of the given UUID, or itself if it names an aggregate already. */
    Object identified(UUID fresh);
}
