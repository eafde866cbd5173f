package io.showroom.commandapi;

import java.util.UUID;

/** A command that may start something new, and then needs an identifier for it. */
public interface IdAssigner {

    /** The command with an identifier made of the given UUID, or itself if it names what it is about already. */
    Object identified(UUID fresh);
}
