package io.showroom.projection.read;

import io.showroom.eventlog.read.PersonKeys;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** Opens personal texts with the persons' keys. */
@Component
record PersonalOpeners(PersonKeys keys) implements Openers {

    @Override
    public Opener of(Collection<String> persons) {
        return keys.of(persons)::open;
    }

    @Override
    public Opener ascending() {
        return keys.ascending()::open;
    }
}
