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
 * Everything known about one prospect, by some position in the log. The same events give the same timeline. Never
 * empty; to be used by one thread at a time.
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
     * The timeline of one prospect's stream.
     *
     * @param recorded its events by sequence number, at least one, all of them {@link ProspectEvent}s
     * @param decryptor gives access to personal texts
     */
    public static Timeline of(List<RecordedEvent> recorded, Decryptor decryptor) {
        if (recorded.isEmpty()) {
            throw new IllegalArgumentException("a timeline needs at least one event");
        }
        return new Timeline(recorded, decryptor);
    }

    /** The prospect. */
    public String prospectId() {
        return recorded.getFirst().streamId();
    }

    /** Key of the prospect's store. */
    public String store() {
        return ((ProspectEvent) recorded.getFirst().payload()).store();
    }

    /** The store's time zone, as its first event says. */
    public ZoneId zone() {
        if (zone == null) {
            zone = zoneOf(recorded);
        }
        return zone;
    }

    /** All events in the order they were recorded. */
    public List<RecordedEvent> recorded() {
        return recorded;
    }

    /**
     * What happened, in business order (occurredAt, sequence): a corrected grade replaced by its correction, a visit
     * with all that completed its entry later, except who received them.
     */
    public List<TimelineEvent> acts() {
        if (acts == null) {
            acts = Corrections.resolve(recorded);
        }
        return acts;
    }

    /** Every event in business order, those corrected later and their corrections alike, each at its own time. */
    public List<TimelineEvent> uncorrected() {
        return recorded.stream()
                .map(Corrections::asRecorded)
                .sorted(TimelineEvent.BUSINESS_ORDER)
                .toList();
    }

    /** Position in the log of the last event recorded. */
    public long lastPosition() {
        return recorded.getLast().position();
    }

    /**
     * Whether it is on record that the person's data were erased; from then on nothing sealed is opened, key or not.
     */
    public boolean erased() {
        return erasures > 0;
    }

    /** How often: again after each backup that had brought the key back. */
    long erasures() {
        return erasures;
    }

    /**
     * The texts inside a sealed value of one of these events; empty when nothing was said, and of an erased person, as
     * of whoever's key is gone, whatever was.
     */
    public SortedMap<String, String> open(@Nullable String sealed) {
        return sealed == null || erased() ? new TreeMap<>() : decryptor.open(prospectId(), sealed);
    }

    /** The store's calendar day of an instant. */
    public LocalDate day(Instant instant) {
        return instant.atZone(zone()).toLocalDate();
    }

    /** The store's calendar month of an instant. */
    public YearMonth month(Instant instant) {
        return YearMonth.from(instant.atZone(zone()));
    }

    /** The first instant of a month, in the store's time zone. */
    public Instant startOf(YearMonth month) {
        return month.atDay(1).atStartOfDay(zone()).toInstant();
    }

    /** A view computed from this timeline by a pure function, once, however many projections ask for it. */
    public <T> T view(Class<T> type, Function<Timeline, T> compute) {
        Object known = views.get(type);
        if (known == null) {
            known = compute.apply(this);
            views.put(type, known);
        }
        return type.cast(known);
    }

    /** What was known at a position; null if nothing was. */
    public @Nullable Timeline upTo(long position) {
        if (position >= lastPosition()) {
            return this;
        }
        List<RecordedEvent> known = new ArrayList<>(recorded);
        known.removeIf(event -> event.position() > position);
        return known.isEmpty() ? null : of(known, decryptor);
    }

    /** What was known by a bound; null if nothing was. */
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
