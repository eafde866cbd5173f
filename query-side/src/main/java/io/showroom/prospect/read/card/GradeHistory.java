package io.showroom.prospect.read.card;

import static java.util.Objects.requireNonNull;

import io.showroom.projection.read.Timeline;
import io.showroom.projection.read.TimelineEvent;
import io.showroom.prospect.events.ProspectGraded;
import io.showroom.prospect.read.GivenGrade;
import io.showroom.prospect.read.Recording;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** The grade history with the duration of each grade, including corrected ones, which are marked. */
final class GradeHistory {

    private static final double DAY = Duration.ofDays(1).toMillis();

    private final Timeline timeline;
    private final Instant now;
    private final GradeContacts contacts;
    private final Map<String, TimelineEvent> inForce = new HashMap<>();
    private final Map<String, Instant> until = new HashMap<>();
    private final Map<String, String> before = new HashMap<>();
    private final Map<String, String> correctedBy = new HashMap<>();

    private GradeHistory(Timeline timeline, Instant now) {
        this.timeline = timeline;
        this.now = now;
        this.contacts = new GradeContacts(timeline);
        TimelineEvent last = null;
        for (TimelineEvent act : timeline.acts()) {
            if (GivenGrade.by(act.event()) == null) {
                continue;
            }
            inForce.put(act.recorded().eventId(), act);
            if (last != null) {
                until.put(last.recorded().eventId(), act.at());
                before.put(act.recorded().eventId(), requireNonNull(GivenGrade.by(last.event())));
            }
            last = act;
        }
        for (TimelineEvent act : timeline.uncorrected()) {
            if (act.event() instanceof ProspectGraded graded && graded.corrects() != null) {
                correctedBy.put(graded.corrects(), act.recorded().eventId());
            }
        }
    }

    static List<GradeStep> of(Timeline timeline, Instant now) {
        GradeHistory history = new GradeHistory(timeline, now);
        List<GradeStep> steps = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (TimelineEvent act : timeline.acts()) {
            if (history.inForce.containsKey(act.recorded().eventId())) {
                history.replacedBy(act.recorded().eventId()).forEach(old -> {
                    steps.add(history.step(old));
                    told.add(old.recorded().eventId());
                });
                steps.add(history.step(act));
                told.add(act.recorded().eventId());
            }
        }
        return steps;
    }

    /** Returns the gradings that a correction replaced, in order. */
    private List<TimelineEvent> replacedBy(String correction) {
        List<TimelineEvent> replaced = new ArrayList<>();
        for (TimelineEvent act : timeline.uncorrected()) {
            String id = act.recorded().eventId();
            if (!inForce.containsKey(id) && correction.equals(lastCorrection(id))) {
                replaced.add(act);
            }
        }
        return replaced;
    }

    private @Nullable String lastCorrection(String id) {
        String correction = correctedBy.get(id);
        Set<String> seen = new HashSet<>();
        while (correction != null && correctedBy.containsKey(correction) && seen.add(correction)) {
            correction = correctedBy.get(correction);
        }
        return correction;
    }

    private GradeStep step(TimelineEvent act) {
        String id = act.recorded().eventId();
        GivenGrade given = requireNonNull(GivenGrade.of(act.event()), "gives a grade");
        boolean held = inForce.containsKey(id);
        Instant end = held ? until.get(id) : null;
        Instant from = held ? requireNonNull(inForce.get(id)).at() : act.at();
        SortedMap<String, String> said = timeline.open(given.sealed());
        return new GradeStep(
                id,
                act.recorded().sequence(),
                act.event().getClass().getSimpleName(),
                new GradeStep.Change(
                        given.scheme(), given.version(), held ? before.get(id) : given.from(), given.code()),
                from,
                act.recorded().recordedAt(),
                new GradeStep.Said(
                        Recording.actor(act.recorded()),
                        said.getOrDefault("reason", said.get("comment")),
                        said.get("signs")),
                act.event() instanceof ProspectGraded graded ? graded.corrects() : null,
                correctedBy.get(id),
                Recording.isLate(act.recorded(), timeline.zone()),
                end,
                held ? days(from, end == null ? now : end) : null,
                contacts.of(id, from));
    }

    private static double days(Instant from, Instant to) {
        return Math.round(Duration.between(from, to).toMillis() / DAY * 10) / 10.0;
    }
}
