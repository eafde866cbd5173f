package io.showroom.commandapi;

import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Gives an identifier to commands that start something new. */
@Component
record IdAssignment(Supplier<UUID> ids) {

    Object withId(Object command) {
        return command instanceof IdAssigner starter ? starter.identified(ids.get()) : command;
    }
}
