package io.showroom.directory.read;

import io.showroom.eventlog.read.EventLog;
import io.showroom.eventlog.read.KnownUpTo;
import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.prospect.events.EventMetadata;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.web.read.Declined;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was changed of stores, staff, schemes and code lists, when and by whom; for administrators and auditors. */
@RestController
class HistoryEndpoint {

    private final EventLog log;

    HistoryEndpoint(EventLog log) {
        this.log = log;
    }

    @GetMapping("/api/stores/events")
    List<Change> store(@RequestParam String store, Actor actor) {
        return changes("store:" + store, actor);
    }

    @GetMapping("/api/staff/events")
    List<Change> staff(@RequestParam String user, Actor actor) {
        return changes("staff:" + user, actor);
    }

    @GetMapping("/api/grading-schemes/events")
    List<Change> scheme(@RequestParam String scheme, Actor actor) {
        return changes("scheme:" + scheme, actor);
    }

    @GetMapping("/api/code-lists/events")
    List<Change> codeList(@RequestParam String list, Actor actor) {
        return changes("codes:" + DirectoryEndpoint.listName(list), actor);
    }

    private List<Change> changes(String stream, Actor actor) {
        if (!actor.hasAny(Role.ADMINISTRATOR, Role.AUDITOR)) {
            throw Declined.forbidden("notYours");
        }
        if (stream.indexOf('\0') >= 0) {
            throw Declined.notFound("notThere");
        }
        List<RecordedEvent> events = log.stream(stream, KnownUpTo.position(log.settledPosition()));
        if (events.isEmpty()) {
            throw Declined.notFound("notThere");
        }
        return events.stream().map(Change::of).toList();
    }

    /**
     * One event.
     *
     * @param sequence its place in the stream, counting from 0
     * @param type its name
     * @param recordedAt system time
     * @param actor user key of who is answerable
     * @param data its fields; personal texts stay sealed and are left out
     */
    record Change(
            long sequence,
            String type,
            Instant recordedAt,
            @Nullable String actor,
            Map<String, Object> data) {

        static Change of(RecordedEvent event) {
            Map<String, Object> data = new LinkedHashMap<>();
            for (RecordComponent field : event.payload().getClass().getRecordComponents()) {
                Object value = value(event.payload(), field);
                if (value != null && !field.getName().equals("sealed")) {
                    data.put(field.getName(), value);
                }
            }
            return new Change(
                    event.sequence(),
                    event.payload().getClass().getSimpleName(),
                    event.recordedAt(),
                    event.metadata().get(EventMetadata.ACTOR),
                    data);
        }

        private static @Nullable Object value(Object payload, RecordComponent field) {
            try {
                return field.getAccessor().invoke(payload);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("cannot read " + field, e);
            }
        }
    }
}
