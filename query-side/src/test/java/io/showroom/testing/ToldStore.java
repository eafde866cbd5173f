package io.showroom.testing;

import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.monthclose.events.MonthClosed;
import io.showroom.prospect.events.ProspectId;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.staff.events.StaffMemberRegistered;
import io.showroom.store.events.StoreOpened;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The store of a {@link Story}, with its staff and customers. It opens on 1 January 2027. */
public final class ToldStore {

    private static final String OPENED = "2027-01-01T00:00";

    private final String key;
    private final ZoneId zone;
    private final List<io.showroom.testing.Stream> customers = new ArrayList<>();
    private final List<RecordedEvent> events = new ArrayList<>();
    private final Map<String, Integer> next = new HashMap<>();

    ToldStore(String key, ZoneId zone) {
        this.key = key;
        this.zone = zone;
        setUp(OPENED, "store:" + key, new StoreOpened(key, key, zone.getId(), List.of(DayOfWeek.values()), true));
    }

    /** Returns the key of the story's store. */
    public static String keyOf(Class<? extends Story> story) {
        return story.getName().replaceAll("^.*\\.|\\$.*$", "");
    }

    /** Returns the manager of a story's store. */
    public static Actor manager(Class<? extends Story> story) {
        return new Actor("manager-" + keyOf(story), Set.of(Role.MANAGER), keyOf(story));
    }

    /** Returns another user of a story's store. */
    public static Actor staff(Class<? extends Story> story, String user, Role role) {
        return new Actor(user, Set.of(role), keyOf(story));
    }

    /** Returns its key. */
    public String key() {
        return key;
    }

    /** Adds a consultant from the opening on. */
    public ToldStore consultant(String user) {
        return setUp(
                OPENED, "staff:" + user, new StaffMemberRegistered(user, List.of(Role.CONSULTANT), key, null, null));
    }

    /** Adds a customer with this name; tests get the id by {@link #idOf}. */
    public io.showroom.testing.Stream customer(String name) {
        io.showroom.testing.Stream stream = io.showroom.testing.Stream.prompt(idOf(key, name), key, zone);
        customers.add(stream);
        return stream;
    }

    /** Returns the id of a story's customer. */
    public static String idOf(Class<? extends Story> story, String name) {
        return idOf(keyOf(story), name);
    }

    private static String idOf(String store, String name) {
        return ProspectId.ofImported(store, name).value();
    }

    /** Adds an event of the store itself, such as a closing day, at a store time. */
    public ToldStore setUp(String when, Object event) {
        return setUp(when, "store:" + key, event);
    }

    /** Closes a month with these figures, at the position of the event before. */
    public ToldStore close(String when, String month, String figures) {
        return setUp(
                when,
                "month:" + key + ":" + month,
                new MonthClosed(key, YearMonth.parse(month), Told.BY_THEN, "", figures));
    }

    /** Returns all events. */
    Stream<RecordedEvent> events() {
        return Stream.concat(events.stream(), customers.stream().flatMap(customer -> customer.events().stream()));
    }

    private ToldStore setUp(String when, String stream, Object event) {
        int sequence = next.merge(stream, 1, Integer::sum) - 1;
        Instant at = LocalDateTime.parse(when).atZone(zone).toInstant();
        events.add(new RecordedEvent(
                0, stream + "/" + sequence, stream, sequence, at, event, Map.of("actor", "manager-" + key)));
        return this;
    }
}
