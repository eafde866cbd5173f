package io.showroom.projection.read;

import io.showroom.eventlog.read.PersonKeys;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** Decryptors that use the persons' keys. */
@Component
record PersonKeyDecryptors(PersonKeys keys) implements Decryptors {

    @Override
    public Decryptor of(Collection<String> persons) {
        return keys.of(persons)::open;
    }

    @Override
    public Decryptor ascending() {
        return keys.ascending()::open;
    }
}
