package io.showroom.prospect.read.list;

import io.showroom.prospect.read.Disclosed;
import io.showroom.prospect.read.Sought;
import io.showroom.staff.Actor;
import io.showroom.web.read.Declined;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Puts what somebody who sees masked numbers searches for on record, and bounds how many different numbers they may try
 * within an hour: more than a busy reception looks up, and far fewer than there are numbers. One that was tried already
 * counts once. Counted in each process.
 */
@Component
public class NumbersSought {

    private static final Duration WHILE = Duration.ofHours(1);
    private static final int MOST_PEOPLE = 10_000;

    private final int most;
    private final Clock clock;
    private final Map<String, Map<String, Instant>> byUser = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Map<String, Instant>> eldest) {
            return size() > MOST_PEOPLE;
        }
    };

    /** {@code showroom.search.numbers-an-hour}: how many different numbers one person may try, 100 if not set. */
    NumbersSought(@Value("${showroom.search.numbers-an-hour:100}") int most, Clock clock) {
        this.most = most;
        this.clock = clock;
    }

    /**
     * Notes a search.
     *
     * @throws Declined (429 {@code tooManyNumbers}) if it tries one number too many
     */
    public void note(Sought sought, Actor actor) {
        Disclosed.sought(sought);
        if (sought.triesNumber()) {
            count(actor.user(), sought.kind() + " " + sought.text());
        }
    }

    private synchronized void count(String user, String number) {
        Instant now = clock.instant();
        Map<String, Instant> tried = byUser.computeIfAbsent(user, first -> new LinkedHashMap<>());
        tried.values().removeIf(at -> !at.plus(WHILE).isAfter(now));
        if (tried.containsKey(number)) {
            return;
        }
        if (tried.size() >= most) {
            Instant first = tried.values().iterator().next();
            throw Declined.tooMany("tooManyNumbers", Duration.between(now, first.plus(WHILE)));
        }
        tried.put(number, now);
    }
}
