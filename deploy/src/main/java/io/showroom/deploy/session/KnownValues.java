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
 * Deserializes session attributes through an allow list: JDK value types, and the OAuth 2 types that a log-in through a
 * provider needs. Anything else reads as absent, so an attribute of another version means logging in again, and foreign
 * content in the table never becomes an object.
 */
final class KnownValues implements Converter<byte[], @Nullable Object> {

    private static final Logger LOG = LoggerFactory.getLogger(KnownValues.class);

    private static final ObjectInputFilter KNOWN = ObjectInputFilter.Config.createFilter("maxdepth=12;maxrefs=2000;"
            + "maxbytes=100000;maxarray=2000;java.lang.*;java.util.*;java.time.*;java.net.URI;java.net.URL;"
            + "org.springframework.security.oauth2.core.**;org.springframework.security.oauth2.client.**;!*");

    /**
     * Returns null for a value that cannot be read. The interface permits null through its type argument, which
     * NullAway does not evaluate.
     */
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
