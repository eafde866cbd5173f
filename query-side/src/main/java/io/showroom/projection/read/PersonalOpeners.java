package io.showroom.projection.read;

import io.showroom.eventlog.read.PersonKeys;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** Opens personal texts with the persons' keys. */
@Component
class PersonalOpeners implements Openers {

    private final PersonKeys keys;

    PersonalOpeners(PersonKeys keys) {
        this.keys = keys;
    }

    @Override
    public Opener of(Collection<String> persons) {
        return keys.of(persons)::open;
    }

    @Override
    public Opener ascending() {
        return keys.ascending()::open;
    }
}
