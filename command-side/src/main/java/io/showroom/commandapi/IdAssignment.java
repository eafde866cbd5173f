package io.showroom.commandapi;

import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Assigns an identifier to commands that create an aggregate. */
@Component
record IdAssignment(Supplier<UUID> ids) {

    Object withId(Object command) {
        return command instanceof IdAssigner starter ? starter.identified(ids.get()) : command;
    }
}
