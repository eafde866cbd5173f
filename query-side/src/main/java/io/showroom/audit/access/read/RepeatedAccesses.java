package io.showroom.audit.access.read;

import io.showroom.sides.Side;
import io.showroom.sides.Sides;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Recognizes the automatic refreshes of pages: showing the same persons again to the same user on the same page is not
 * logged again.
 */
@Sides({Side.COMMAND, Side.QUERY})
@Component
class RepeatedAccesses {

    private static final int KEPT = 5000;
    private static final Duration LASTS = Duration.ofMinutes(15);

    private final Clock clock;
    private final Map<List<String>, SeenAccess> seen = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<String>, SeenAccess> eldest) {
            return size() > KEPT;
        }
    };

    RepeatedAccesses(Clock clock) {
        this.clock = clock;
    }

    private record SeenAccess(List<String> prospects, int reachable, Instant at) {}

    /** Whether a page refreshed itself within {@link #LASTS} and shows no other persons than before. */
    boolean isRepeated(HttpServletRequest request, AccessEntry entry) {
        boolean byItself = request.getParameter("seen") != null;
        List<String> page =
                List.of(entry.who(), entry.origin(), entry.address(), SearchTermEncryption.unsealed(entry.asked()));
        Instant now = clock.instant();
        synchronized (seen) {
            @Nullable SeenAccess last = seen.get(page);
            boolean same = byItself
                    && last != null
                    && last.reachable == entry.reachable()
                    && last.prospects.containsAll(entry.prospects())
                    && now.isBefore(last.at.plus(LASTS));
            if (!same) {
                seen.put(page, new SeenAccess(entry.prospects(), entry.reachable(), now));
            }
            return same;
        }
    }
}
