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
 * Writes one prospect's life with its personal details, each act recorded a minute after it happened unless said
 * otherwise. Times are the store's, as {@link Stream#instant} reads them; one act must be recorded after the other.
 */
public final class Life {

    /** Seals the texts of everybody in tests. */
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

    /** The life of the prospect with this number in a store; a consultant enters its acts. */
    public static Life of(int number, String store, String consultant) {
        return new Life(id(number), store).by(consultant);
    }

    /** The identifier of the prospect with this number. */
    public static String id(int number) {
        return "P-%08d-0000-0000-0000-000000000000".formatted(number);
    }

    /** All events so far. */
    public List<RecordedEvent> events() {
        return List.copyOf(events);
    }

    /** Identifier of the last event. */
    public String lastEventId() {
        return events.getLast().eventId();
    }

    /** Somebody enters what follows. */
    public Life by(String user) {
        metadata.put(EventMetadata.ACTOR, user);
        return this;
    }

    /** What follows is brought in from a file. */
    public Life imported() {
        metadata.put(EventMetadata.IMPORTED_BY, "assistant");
        return this;
    }

    /** The next act is recorded at this time. */
    public Life recorded(String when) {
        recordedAt = Stream.instant(when);
        return this;
    }

    /** Somebody comes to the store, alone, from source "walk-in". */
    public Life walkIn(String when, @Nullable String consultant, @Nullable String model) {
        return visit(when, "WALK_IN", consultant, "walk-in", model, Map.of());
    }

    /** A visit, call or lead; the first of the life counts as first. */
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

    /** Personal details are taken, and nothing besides. */
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

    /** A grade is given, with the day of the next contact. */
    public Life grade(String when, String grade, @Nullable String dueOn) {
        return correct(when, grade, dueOn, null);
    }

    /** A grade is given in place of the one that an event gave. */
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

    /** A contact is agreed. */
    public Life next(String when, String dueOn, @Nullable String purpose, @Nullable String channel) {
        return then((id, store) ->
                new FollowUpScheduled(id, store, Stream.instant(when), LocalDate.parse(dueOn), purpose, channel, null));
    }

    /** A follow-up is done. */
    public Life contact(String when, String channel, String account) {
        return then((id, store) -> new FollowUpCompleted(
                id, store, Stream.instant(when), channel, null, null, null, sealed(Map.of("account", account))));
    }

    /** It is given to a colleague. */
    public Life reassign(String when, String to) {
        return then((id, store) -> new ProspectReassigned(id, store, Stream.instant(when), null, to, null));
    }

    /** A defeat by a rival's car is declared. */
    public Life declare(String when, String kind, String reason, @Nullable String grade) {
        return then((id, store) -> new DefeatDeclared(
                id, store, Stream.instant(when), kind, reason, null, null, null, null, grade, null, null));
    }

    /** Any act, made of the prospect and its store. */
    public Life then(BiFunction<String, String, ProspectEvent> act) {
        ProspectEvent event = act.apply(id, store);
        Instant recorded = recordedAt == null ? event.occurredAt().plusSeconds(60) : recordedAt;
        recordedAt = null;
        int n = events.size();
        events.add(new RecordedEvent(0, id + "/" + n, id, n, recorded, event, Map.copyOf(metadata)));
        return this;
    }

    /** Texts as an event of this life carries them; null for none. */
    public @Nullable String sealed(Map<String, String> texts) {
        return texts.isEmpty() ? null : PersonalDataCipher.encrypt(KEY, id, texts);
    }

    private static @Nullable LocalDate day(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }
}
