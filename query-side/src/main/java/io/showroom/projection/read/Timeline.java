package io.showroom.projection.read;

import io.showroom.eventlog.read.LogBound;
import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.prospect.events.ContactCaptured;
import io.showroom.prospect.events.PersonalDataErased;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.events.VisitRegistered;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All events of one prospect up to some position in the log. The same events give the same timeline. Never empty; not
 * thread-safe.
 */
public final class Timeline {

    private final List<RecordedEvent> recorded;
    private final Decryptor decryptor;
    private final long erasures;
    private final Map<Class<?>, Object> views = new HashMap<>();
    private @Nullable ZoneId zone;
    private @Nullable List<TimelineEvent> acts;

    private Timeline(List<RecordedEvent> recorded, Decryptor decryptor) {
        this.recorded = List.copyOf(recorded);
        this.decryptor = decryptor;
        this.erasures = erasures(this.recorded);
    }

    /**
     * Creates the timeline of one prospect's stream.
     *
     * @param recorded its events by sequence number, at least one, all of them {@link ProspectEvent}s
     * @param decryptor decrypts personal texts
     */
    public static Timeline of(List<RecordedEvent> recorded, Decryptor decryptor) {
        if (recorded.isEmpty()) {
            throw new IllegalArgumentException("a timeline needs at least one event");
        }
        return new Timeline(recorded, decryptor);
    }

    /** Returns the id of the prospect. */
    public String prospectId() {
        return recorded.getFirst().streamId();
    }

    /** Returns the key of the prospect's store. */
    public String store() {
        return ((ProspectEvent) recorded.getFirst().payload()).store();
    }

    /** Returns the store's time zone, from the first event. */
    public ZoneId zone() {
        if (zone == null) {
            zone = zoneOf(recorded);
        }
        return zone;
    }

    /** Returns all events in recording order. */
    public List<RecordedEvent> recorded() {
        return recorded;
    }

    /**
     * Returns the events in business order (occurredAt, sequence): a corrected grade is replaced by its correction, and
     * a visit includes later completions, except the receiving consultant.
     */
    public List<TimelineEvent> acts() {
        if (acts == null) {
            acts = Corrections.resolve(recorded);
        }
        return acts;
    }

    /** Returns every event in business order, corrected ones and corrections alike, each at its own time. */
    public List<TimelineEvent> uncorrected() {
        return recorded.stream()
                .map(Corrections::asRecorded)
                .sorted(TimelineEvent.BUSINESS_ORDER)
                .toList();
    }

    /** Returns the log position of the last event. */
    public long lastPosition() {
        return recorded.getLast().position();
    }

    /** Whether an erasure of the person is recorded; from then on nothing is decrypted, even if a key exists. */
    public boolean erased() {
        return erasures > 0;
    }

    /** Returns the number of erasures; more than one if backups had restored the key. */
    long erasures() {
        return erasures;
    }

    /**
     * Returns the texts of an encrypted value of one of these events; empty for null, after an erasure, and without the
     * person's key.
     */
    public SortedMap<String, String> open(@Nullable String sealed) {
        return sealed == null || erased() ? new TreeMap<>() : decryptor.open(prospectId(), sealed);
    }

    /** Returns the day of an instant in the store's time zone. */
    public LocalDate day(Instant instant) {
        return instant.atZone(zone()).toLocalDate();
    }

    /** Returns the month of an instant in the store's time zone. */
    public YearMonth month(Instant instant) {
        return YearMonth.from(instant.atZone(zone()));
    }

    /** Returns the first instant of a month in the store's time zone. */
    public Instant startOf(YearMonth month) {
        return month.atDay(1).atStartOfDay(zone()).toInstant();
    }

    /** Returns a view computed from this timeline by a pure function; cached for all projections. */
    public <T> T view(Class<T> type, Function<Timeline, T> compute) {
        Object known = views.get(type);
        if (known == null) {
            known = compute.apply(this);
            views.put(type, known);
        }
        return type.cast(known);
    }

    /** Returns the timeline up to a position; null if it has no events there. */
    public @Nullable Timeline upTo(long position) {
        if (position >= lastPosition()) {
            return this;
        }
        List<RecordedEvent> known = new ArrayList<>(recorded);
        known.removeIf(event -> event.position() > position);
        return known.isEmpty() ? null : of(known, decryptor);
    }

    /** Returns the timeline within a bound; null if it has no events there. */
    public @Nullable Timeline knownBy(LogBound bound) {
        if (recorded.stream().allMatch(bound::includes)) {
            return this;
        }
        List<RecordedEvent> known = new ArrayList<>(recorded);
        known.removeIf(event -> !bound.includes(event));
        return known.isEmpty() ? null : of(known, decryptor);
    }

    private static long erasures(List<RecordedEvent> events) {
        long erasures = 0;
        for (RecordedEvent event : events) {
            if (event.payload() instanceof PersonalDataErased) {
                erasures++;
            }
        }
        return erasures;
    }

    private static ZoneId zoneOf(List<RecordedEvent> events) {
        for (RecordedEvent event : events) {
            if (event.payload() instanceof VisitRegistered visit) {
                return ZoneId.of(visit.timeZone());
            }
            if (event.payload() instanceof ContactCaptured captured) {
                return ZoneId.of(captured.timeZone());
            }
        }
        return ZoneOffset.UTC;
    }
}
