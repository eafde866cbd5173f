package io.showroom.deploy.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/**
 * A session with the id that the browser sees: the stored id followed by a message authentication code. The time of
 * last access is updated at most once a minute, to save writes.
 *
 * @param stored the session as stored in the table
 * @param seal computes the browser's id from the stored id
 * @param <S> type of the stored session
 */
record KeptSession<S extends Session>(S stored, UnaryOperator<String> seal) implements Session {

    private static final Duration WRITTEN_EVERY = Duration.ofMinutes(1);

    @Override
    public String getId() {
        return seal.apply(stored.getId());
    }

    @Override
    public String changeSessionId() {
        return seal.apply(stored.changeSessionId());
    }

    @Override
    public <T> @Nullable T getAttribute(String name) {
        return stored.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return stored.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (value == null) {
            stored.removeAttribute(name);
        } else {
            stored.setAttribute(name, value);
        }
    }

    @Override
    public void removeAttribute(String name) {
        stored.removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
        return stored.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant now) {
        if (!now.isBefore(stored.getLastAccessedTime().plus(WRITTEN_EVERY))) {
            stored.setLastAccessedTime(now);
        }
    }

    @Override
    public Instant getLastAccessedTime() {
        return stored.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        stored.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return stored.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return stored.isExpired();
    }
}
