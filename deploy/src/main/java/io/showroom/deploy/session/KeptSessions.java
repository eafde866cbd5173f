package io.showroom.deploy.session;

import io.showroom.personaldata.MasterKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Session repository shared by all nodes. The browser's session id is the stored id plus a message authentication code
 * under a key that is not in the database: somebody who has read the table or its backup cannot use a session, and a
 * forged id is rejected without a query.
 *
 * @param <S> type of the stored sessions
 */
final class KeptSessions<S extends Session> implements SessionRepository<KeptSession<S>> {

    private static final char BETWEEN = '.';

    private final SessionRepository<S> table;
    private final MasterKey key;

    KeptSessions(SessionRepository<S> table, MasterKey key) {
        this.table = table;
        this.key = key;
    }

    @Override
    public KeptSession<S> createSession() {
        return new KeptSession<>(table.createSession(), this::sealed);
    }

    @Override
    public void save(KeptSession<S> session) {
        table.save(session.stored());
    }

    @Override
    public @Nullable KeptSession<S> findById(String id) {
        String storedId = opened(id);
        @Nullable S stored = storedId == null ? null : table.findById(storedId);
        return stored == null ? null : new KeptSession<>(stored, this::sealed);
    }

    @Override
    public void deleteById(String id) {
        String storedId = opened(id);
        if (storedId != null) {
            table.deleteById(storedId);
        }
    }

    private String sealed(String storedId) {
        return storedId + BETWEEN + key.lookupDigest("session " + storedId);
    }

    private @Nullable String opened(String id) {
        int end = id.indexOf(BETWEEN);
        if (end < 0) {
            return null;
        }
        String storedId = id.substring(0, end);
        return MessageDigest.isEqual(bytes(sealed(storedId)), bytes(id)) ? storedId : null;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
