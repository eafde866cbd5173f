package io.showroom.testing;

import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.personaldata.PersonalDataCipher;
import io.showroom.prospect.events.ContactCaptured;
import io.showroom.prospect.events.DefeatDeclared;
import io.showroom.prospect.events.EventMetadata;
import io.showroom.prospect.events.FollowUpCompleted;
import io.showroom.prospect.events.FollowUpScheduled;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.events.ProspectGraded;
import io.showroom.prospect.events.ProspectReassigned;
import io.showroom.prospect.events.VisitRegistered;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Builder of one prospect's events with personal details, each recorded a minute after it occurred unless set
 * otherwise. Times are store times as in {@link Stream#instant}; recording times must ascend.
 */
public final class Life {

    /** Encrypts the texts of all persons in tests. */
    public static final SecretKey KEY = new SecretKeySpec(new byte[32], "AES");

    private final String id;
    private final String store;
    private final List<RecordedEvent> events = new ArrayList<>();
    private final Map<String, String> metadata = new HashMap<>();
    private @Nullable Instant recordedAt;

    private Life(String id, String store) {
        this.id = id;
        this.store = store;
    }

    /** Creates the history of a prospect with this number in a store, recorded by a consultant. */
    public static Life of(int number, String store, String consultant) {
        return new Life(id(number), store).by(consultant);
    }

    /** Returns the id of the prospect with this number. */
    public static String id(int number) {
        return "P-%08d-0000-0000-0000-000000000000".formatted(number);
    }

    /** Returns all events so far. */
    public List<RecordedEvent> events() {
        return List.copyOf(events);
    }

    /** Returns the id of the last event. */
    public String lastEventId() {
        return events.getLast().eventId();
    }

    /** Sets the user who records the following events. */
    public Life by(String user) {
        metadata.put(EventMetadata.ACTOR, user);
        return this;
    }

    /** Marks the following events as imported. */
    public Life imported() {
        metadata.put(EventMetadata.IMPORTED_BY, "assistant");
        return this;
    }

    /** Sets the recording time of the next event. */
    public Life recorded(String when) {
        recordedAt = Stream.instant(when);
        return this;
    }

    /** Adds a walk-in of one person from source "walk-in". */
    public Life walkIn(String when, @Nullable String consultant, @Nullable String model) {
        return visit(when, "WALK_IN", consultant, "walk-in", model, Map.of());
    }

    /** Adds a visit, call or lead; the first one is marked as first. */
    public Life visit(
            String when,
            String channel,
            @Nullable String consultant,
            @Nullable String source,
            @Nullable String model,
            Map<String, String> said) {
        boolean first = events.stream().noneMatch(event -> event.payload() instanceof VisitRegistered);
        return then((id, store) -> new VisitRegistered(
                id,
                store,
                Stream.instant(when),
                Stream.ZONE.getId(),
                first,
                channel,
                null,
                1,
                consultant,
                source,
                null,
                model,
                null,
                null,
                null,
                sealed(said)));
    }

    /** Adds captured personal details only. */
    public Life capture(String when, Map<String, String> person) {
        return then((id, store) -> new ContactCaptured(
                id,
                store,
                Stream.instant(when),
                Stream.ZONE.getId(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.copyOf(person.keySet()),
                sealed(person)));
    }

    /** Adds a grade with the day of the next contact. */
    public Life grade(String when, String grade, @Nullable String dueOn) {
        return correct(when, grade, dueOn, null);
    }

    /** Adds a grade that corrects another event. */
    public Life correct(String when, String grade, @Nullable String dueOn, @Nullable String corrects) {
        return then((id, store) -> new ProspectGraded(
                id,
                store,
                Stream.instant(when),
                "HABC",
                1,
                null,
                grade,
                day(dueOn),
                corrects,
                sealed(Map.of("reason", "said so"))));
    }

    /** Adds a follow-up to be done. */
    public Life next(String when, String dueOn, @Nullable String purpose, @Nullable String channel) {
        return then((id, store) ->
                new FollowUpScheduled(id, store, Stream.instant(when), LocalDate.parse(dueOn), purpose, channel, null));
    }

    /** Adds a completed follow-up. */
    public Life contact(String when, String channel, String account) {
        return then((id, store) -> new FollowUpCompleted(
                id, store, Stream.instant(when), channel, null, null, null, sealed(Map.of("account", account))));
    }

    /** Adds a reassignment to a colleague. */
    public Life reassign(String when, String to) {
        return then((id, store) -> new ProspectReassigned(id, store, Stream.instant(when), null, to, null));
    }

    /** Adds a declared defeat. */
    public Life declare(String when, String kind, String reason, @Nullable String grade) {
        return then((id, store) -> new DefeatDeclared(
                id, store, Stream.instant(when), kind, reason, null, null, null, null, grade, null, null));
    }

    /** Adds any event, created from prospect and store. */
    public Life then(BiFunction<String, String, ProspectEvent> act) {
        ProspectEvent event = act.apply(id, store);
        Instant recorded = recordedAt == null ? event.occurredAt().plusSeconds(60) : recordedAt;
        recordedAt = null;
        int n = events.size();
        events.add(new RecordedEvent(0, id + "/" + n, id, n, recorded, event, Map.copyOf(metadata)));
        return this;
    }

    /** Encrypts texts; null for none. */
    public @Nullable String sealed(Map<String, String> texts) {
        return texts.isEmpty() ? null : PersonalDataCipher.encrypt(KEY, id, texts);
    }

    private static @Nullable LocalDate day(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }
}
