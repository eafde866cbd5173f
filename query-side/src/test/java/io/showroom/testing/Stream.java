package io.showroom.testing;

import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.personaldata.PersonalDataCipher;
import io.showroom.prospect.events.ContactCaptured;
import io.showroom.prospect.events.ContactCorrected;
import io.showroom.prospect.events.DefeatConfirmed;
import io.showroom.prospect.events.DefeatDeclared;
import io.showroom.prospect.events.DefeatRejected;
import io.showroom.prospect.events.FollowUpCompleted;
import io.showroom.prospect.events.FollowUpRescheduled;
import io.showroom.prospect.events.FollowUpScheduled;
import io.showroom.prospect.events.OrderCancelled;
import io.showroom.prospect.events.OrderPlaced;
import io.showroom.prospect.events.PersonalDataErased;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.events.ProspectGraded;
import io.showroom.prospect.events.ProspectReactivated;
import io.showroom.prospect.events.ProspectReassigned;
import io.showroom.prospect.events.QuoteGiven;
import io.showroom.prospect.events.TestDriveRecorded;
import io.showroom.prospect.events.VehicleDelivered;
import io.showroom.prospect.events.VisitRegistered;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Builder of one prospect's stream, event by event, in recording order. Times are store times: {@code "2026-03-05"}
 * (start of the day) or {@code "2026-03-05T14:30"}.
 */
public final class Stream {

    /** The stores' time zone. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final String id;
    private final String store;
    private final ZoneId zone;
    private final List<RecordedEvent> events = new ArrayList<>();
    private long nextPosition;
    private @Nullable String prefix;
    private @Nullable Instant recorded;

    /** Creates the stream of a prospect whose first event has the given position. */
    public Stream(String id, String store, long firstPosition) {
        this(id, store, ZONE, firstPosition);
    }

    private Stream(String id, String store, ZoneId zone, long firstPosition) {
        this.id = id;
        this.store = store;
        this.zone = zone;
        this.nextPosition = firstPosition;
    }

    /**
     * Creates the stream of a prospect of a store in a time zone, whose events are recorded when they occur, except
     * after {@link #enteredAt}. Event ids are derived from the prospect id.
     */
    static Stream prompt(String id, String store, ZoneId zone) {
        Stream stream = new Stream(id, store, zone, 1);
        stream.prefix = id;
        return stream;
    }

    /** Sets the recording time of the next event, in store time. */
    public Stream enteredAt(String when) {
        recorded = time(when);
        return this;
    }

    /** Returns the prospect id. */
    public String id() {
        return id;
    }

    /** Creates the stream of a prospect of store S1. */
    public static Stream prospect(String id) {
        return new Stream(id, "S1", 1);
    }

    /** Returns all events so far. */
    public List<RecordedEvent> events() {
        return List.copyOf(events);
    }

    /** Returns the id of the last event. */
    public String lastEventId() {
        return events.getLast().eventId();
    }

    /** Sets the position of the next event. */
    public Stream at(long position) {
        nextPosition = position;
        return this;
    }

    /** Adds a visit, call or lead; the first one is marked as first. */
    public Stream visit(
            String when,
            String channel,
            @Nullable String consultant,
            @Nullable String source,
            @Nullable String campaign,
            @Nullable String model) {
        boolean first = events.stream().noneMatch(event -> event.payload() instanceof VisitRegistered);
        return add(new VisitRegistered(
                id,
                store,
                time(when),
                zone.getId(),
                first,
                channel,
                null,
                1,
                consultant,
                source,
                campaign,
                model,
                null,
                null,
                null,
                null));
    }

    /** Adds a first walk-in from source "walk-in". */
    public Stream visit(String when, @Nullable String consultant) {
        return visit(when, "WALK_IN", consultant, "walk-in", null, null);
    }

    /** Adds captured details. */
    public Stream capture(String when, @Nullable String consultant, @Nullable String model) {
        return add(new ContactCaptured(
                id,
                store,
                time(when),
                zone.getId(),
                consultant,
                model,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of("name"),
                null));
    }

    /** Adds captured details without consultant and model. */
    public Stream capture(String when) {
        return capture(when, null, null);
    }

    /**
     * Adds captured personal details with colour and customer type.
     *
     * @param person personal details by name
     */
    public Stream capture(
            String when, Map<String, String> person, @Nullable String colour, @Nullable String customerType) {
        return add(new ContactCaptured(
                id,
                store,
                time(when),
                zone.getId(),
                null,
                null,
                colour,
                null,
                null,
                null,
                null,
                null,
                null,
                customerType,
                List.copyOf(person.keySet()),
                PersonalDataCipher.encrypt(Life.KEY, id, person)));
    }

    /** Adds a correction of the model wanted. */
    public Stream correct(String when, @Nullable String model) {
        return add(new ContactCorrected(
                id, store, time(when), model, null, null, null, null, null, null, null, null, List.of(), null));
    }

    /** Adds a grade. */
    public Stream grade(String when, String grade) {
        return correctGrade(when, grade, null);
    }

    /** Adds a grade that corrects an event. */
    public Stream correctGrade(String when, String grade, @Nullable String corrects) {
        return add(new ProspectGraded(id, store, time(when), "HABC", 1, null, grade, null, corrects, null));
    }

    /** Adds a test drive. */
    public Stream testDrive(String when) {
        return add(new TestDriveRecorded(id, store, time(when), "X1", "DRIVE", true, null, null, null, null));
    }

    /** Adds a quote. */
    public Stream quote(String when, String model) {
        return add(new QuoteGiven(id, store, time(when), model, BigDecimal.TEN, "CNY", null, null, null));
    }

    /** Adds an order. */
    public Stream order(String when, @Nullable String model) {
        return add(new OrderPlaced(
                id,
                store,
                time(when),
                model,
                null,
                BigDecimal.TEN,
                "CNY",
                null,
                null,
                null,
                null,
                null,
                "HABC",
                1,
                null,
                "O",
                null));
    }

    /** Adds an order. */
    public Stream order(String when) {
        return order(when, null);
    }

    /** Adds a cancellation of the order. */
    public Stream cancel(String when, @Nullable String grade) {
        return add(new OrderCancelled(id, store, time(when), "HABC", 1, "O", grade, null, null));
    }

    /** Adds a delivery. */
    public Stream deliver(String when) {
        return add(new VehicleDelivered(id, store, time(when), null, true, null, null, null, null, null));
    }

    /** Adds a declared defeat, which counts only when confirmed. */
    public Stream declare(String when, String kind) {
        return add(new DefeatDeclared(id, store, time(when), kind, "price", null, null, null, null, null, null, null));
    }

    /** Adds the confirmation of a declaration. */
    public Stream confirm(String when, @Nullable String declaration) {
        return add(new DefeatConfirmed(id, store, time(when), declaration, false, "HABC", 1, null, null, null));
    }

    /** Adds the rejection of a declaration. */
    public Stream reject(String when, String declaration) {
        return add(new DefeatRejected(id, store, time(when), declaration, null));
    }

    /** Adds a defeat declared and confirmed at once. */
    public Stream defeat(String when, String kind) {
        return declare(when, kind).confirm(when, null);
    }

    /** Adds a reactivation. */
    public Stream reactivate(String when, @Nullable String grade) {
        return add(new ProspectReactivated(id, store, time(when), "HABC", 1, null, grade, null, null));
    }

    /** Adds a completed follow-up by the given consultant. */
    public Stream contact(String when, String channel, @Nullable LocalDate dueOn, @Nullable String consultant) {
        return add(new FollowUpCompleted(id, store, time(when), channel, dueOn, "promote", consultant, null));
    }

    /** Adds a follow-up planned for a day. */
    public Stream plan(String when, String dueOn) {
        return add(new FollowUpScheduled(id, store, time(when), LocalDate.parse(dueOn), "promote", "CALL", null));
    }

    /** Adds a move of a planned follow-up to another day. */
    public Stream move(String when, String from, String dueOn) {
        LocalDate before = LocalDate.parse(from);
        LocalDate after = LocalDate.parse(dueOn);
        return add(new FollowUpRescheduled(
                id, store, time(when), before, after, after.isAfter(before) ? "POSTPONED" : "ADVANCED", null));
    }

    /** Adds an erasure of the personal data. */
    public Stream erase(String when) {
        return add(new PersonalDataErased(id, store, time(when), null, false, null));
    }

    /** Adds a reassignment to another consultant. */
    public Stream reassign(String when, String to) {
        return add(new ProspectReassigned(id, store, time(when), null, to, null));
    }

    /** Adds any event, recorded a second after the one before it in the log. */
    public Stream add(ProspectEvent event) {
        long position = nextPosition++;
        String eventId = prefix == null ? "e" + position : prefix + "/" + events.size();
        Instant entered = prefix == null ? recordedAt(position) : event.occurredAt();
        events.add(new RecordedEvent(
                position,
                eventId,
                id,
                events.size(),
                recorded == null ? entered : recorded,
                event,
                Map.of("actor", "c1")));
        recorded = null;
        return this;
    }

    /** Returns the instant of a time of this prospect's store. */
    public Instant time(String when) {
        return local(when).atZone(zone).toInstant();
    }

    /** Returns when the event at a position was recorded. */
    public static Instant recordedAt(long position) {
        return Instant.parse("2027-01-01T00:00:00Z").plusSeconds(position);
    }

    /** Returns the instant of a store time. */
    public static Instant instant(String when) {
        return local(when).atZone(ZONE).toInstant();
    }

    private static LocalDateTime local(String when) {
        return when.length() == 10 ? LocalDate.parse(when).atStartOfDay() : LocalDateTime.parse(when);
    }
}
