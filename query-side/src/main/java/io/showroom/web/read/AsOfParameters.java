package io.showroom.web.read;

import io.showroom.eventlog.read.EventLog;
import io.showroom.sides.Side;
import io.showroom.sides.Sides;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Filter that parses the as-known-at parameters once for all pages, prints, files and API responses. A value is an
 * instant, a time or a day in the time zone of the reader's store (a day means its end, today means now), or a position
 * in the log, which stands for the recording time of its event; other events recorded within the same microsecond count
 * as known. Future times and positions beyond the log are invalid. Handlers get an instant in UTC; errors are reported
 * by {@link UnknownParameters} when the handler is known.
 */
@Sides(Side.QUERY)
@Component
class AsOfParameters extends OncePerRequestFilter {

    /** Request attribute with the errors. */
    static final String FAULTS = AsOfParameters.class.getName() + ".faults";

    private static final List<String> NAMES = List.of("asKnownAt", "from-known", "to-known");
    private static final String POSITION = "\\d{1,18}";

    /** Tolerance for programs whose clocks are ahead. */
    private static final Duration AHEAD = Duration.ofMinutes(1);

    /** Format of the present time in error messages, in the time zone of the reader's store, with its offset. */
    private static final DateTimeFormatter NOW = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xxx", Locale.ROOT);

    private final EventLog log;
    private final ReaderClock clocks;
    private final Clock clock;

    AsOfParameters(EventLog log, ReaderClock clocks, Clock clock) {
        this.log = log;
        this.clocks = clocks;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.GET.matches(request.getMethod()) && !HttpMethod.HEAD.matches(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Map<String, String> instants = new HashMap<>();
        Parameters faults = new Parameters();
        for (String name : NAMES) {
            String given = only(request.getParameterValues(name));
            Instant instant = given == null || given.isBlank() ? null : instant(name, given.strip(), request, faults);
            if (instant != null) {
                instants.put(name, instant.toString());
            }
        }
        request.setAttribute(FAULTS, faults);
        chain.doFilter(instants.isEmpty() ? request : new Knowing(request, instants), response);
    }

    /** Returns the only distinct value; null for none or several. */
    private static @Nullable String only(String @Nullable [] values) {
        return values == null || Stream.of(values).distinct().count() != 1 ? null : values[0];
    }

    private @Nullable Instant instant(String name, String given, HttpServletRequest request, Parameters faults) {
        if (given.matches(POSITION)) {
            long position = Long.parseLong(given);
            long last = log.lastPosition();
            if (position > last) {
                faults.wrong(name, "beyondLog", String.valueOf(last));
                return null;
            }
            return log.instantAt(position);
        }
        ZoneId zone = clocks.zone(request);
        Instant now = clock.instant();
        if (isDay(given, LocalDate.ofInstant(now, zone))) {
            return now;
        }
        Instant instant = faults.moment(name, given, zone);
        if (instant != null && instant.isAfter(now.plus(AHEAD))) {
            faults.wrong(name, "toCome", NOW.format(now.atZone(zone)));
            return null;
        }
        return instant;
    }

    private static boolean isDay(String given, LocalDate day) {
        try {
            return LocalDate.parse(given).equals(day);
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static final class Knowing extends HttpServletRequestWrapper {

        private final Map<String, String[]> parameters;

        Knowing(HttpServletRequest request, Map<String, String> instants) {
            super(request);
            Map<String, String[]> all = new HashMap<>(request.getParameterMap());
            instants.forEach((name, instant) -> all.put(name, new String[] {instant}));
            this.parameters = Collections.unmodifiableMap(all);
        }

        @Override
        public @Nullable String getParameter(String name) {
            String[] values = parameters.get(name);
            return values == null || values.length == 0 ? null : values[0];
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return parameters.get(name);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return parameters;
        }
    }
}
