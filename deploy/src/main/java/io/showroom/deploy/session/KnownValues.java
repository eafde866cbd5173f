package io.showroom.deploy.session;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.convert.converter.Converter;

/**
 * Reads a session's values back: texts, and what a log-in through a provider needs on its way. Anything else is as if
 * it had not been there, so what another version wrote means logging in again, and what somebody else put into the
 * table is never made an object of.
 */
final class KnownValues implements Converter<byte[], @Nullable Object> {

    private static final Logger LOG = LoggerFactory.getLogger(KnownValues.class);

    private static final ObjectInputFilter KNOWN = ObjectInputFilter.Config.createFilter("maxdepth=12;maxrefs=2000;"
            + "maxbytes=100000;maxarray=2000;java.lang.*;java.util.*;java.time.*;java.net.URI;java.net.URL;"
            + "org.springframework.security.oauth2.core.**;org.springframework.security.oauth2.client.**;!*");

    /** Null for what cannot be read: the interface allows it, in an argument of its type that is not looked at. */
    @Override
    @SuppressWarnings("NullAway")
    public @Nullable Object convert(byte[] value) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(value))) {
            in.setObjectInputFilter(KNOWN);
            return in.readObject();
        } catch (IOException | ClassNotFoundException | RuntimeException e) {
            LOG.info("a value of a session cannot be read, as if it had not been kept: {}", e.toString());
            return null;
        }
    }
}
