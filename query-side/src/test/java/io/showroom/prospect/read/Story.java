package io.showroom.prospect.read;

import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.projection.read.Decryptor;
import io.showroom.projection.read.Timeline;
import io.showroom.prospect.events.ContactCaptured;
import io.showroom.prospect.events.EventMetadata;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.events.ProspectGraded;
import io.showroom.prospect.events.VisitRegistered;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Builder of a prospect's events; encrypted texts are in the clear as {@code name=value;name=value}. */
public final class Story {

    /** Id of the prospect. */
    public static final String ID = "P-00000000-0000-0000-0000-000000000001";

    /** Decrypts the texts of stories. */
    public static final Decryptor OPENER = (owner, texts) -> {
        TreeMap<String, String> opened = new TreeMap<>();
        if (texts != null) {
            for (String pair : texts.split(";")) {
                opened.put(pair.split("=")[0], pair.split("=")[1]);
            }
        }
        return opened;
    };

    private final List<RecordedEvent> events = new ArrayList<>();

    /** Adds an event recorded a minute later. */
    public Story then(ProspectEvent event) {
        return then(event, event.occurredAt().plus(Duration.ofMinutes(1)));
    }

    /** Adds an event recorded at a given time. */
    public Story then(ProspectEvent event, Instant recordedAt) {
        return then(event, recordedAt, Map.of(EventMetadata.ACTOR, "anna"));
    }

    /** Adds an event recorded a minute later, with the id of a request that several events may share. */
    public Story inRequest(String request, ProspectEvent event) {
        return then(
                event,
                event.occurredAt().plus(Duration.ofMinutes(1)),
                Map.of(EventMetadata.ACTOR, "anna", EventMetadata.CORRELATION_ID, request));
    }

    private Story then(ProspectEvent event, Instant recordedAt, Map<String, String> metadata) {
        int n = events.size();
        events.add(new RecordedEvent(n + 1, "e" + n, ID, n, recordedAt, event, metadata));
        return this;
    }

    /** Returns the timeline so far. */
    public Timeline timeline() {
        return Timeline.of(events, OPENER);
    }

    /** A walk-in with its receiving consultant. */
    public static VisitRegistered walkIn(Instant at, @Nullable String consultant) {
        return new VisitRegistered(
                ID,
                "S1",
                at,
                "Asia/Shanghai",
                true,
                "WALK_IN",
                null,
                2,
                consultant,
                "walkIn",
                null,
                "tucson",
                null,
                null,
                null,
                "remark=in a hurry");
    }

    /** Captured details. */
    public static ContactCaptured captured(Instant at, String sealed) {
        return new ContactCaptured(
                ID,
                "S1",
                at,
                "Asia/Shanghai",
                null,
                null,
                "white",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                sealed);
    }

    /** A grading. */
    public static ProspectGraded graded(
            Instant at, @Nullable String from, String grade, @Nullable LocalDate dueOn, @Nullable String corrects) {
        return new ProspectGraded(ID, "S1", at, "HABC", 1, from, grade, dueOn, corrects, "reason=said so");
    }
}
