package io.showroom.commandapi;

import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Gives an identifier to commands that start something new. */
@Component
record Starting(Supplier<UUID> ids) {

    Object withId(Object command) {
        return command instanceof Starter starter ? starter.identified(ids.get()) : command;
    }
}
