package io.showroom.prospect.write;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The grades of one prospect over business time. A correction stands in the place of what it corrects. */
public final class EffectiveGrades {

    private final List<GradeEntry> given = new ArrayList<>();

    void give(Instant at, String eventId, String grade, Origin origin) {
        int place = given.size();
        while (place > 0 && given.get(place - 1).at().isAfter(at)) {
            place--;
        }
        given.add(place, new GradeEntry(at, eventId, grade, origin));
    }

    /** Puts a grade in the place of the one that an event gave. */
    void correct(String corrected, String eventId, String grade) {
        given.replaceAll(
                one -> one.eventId().equals(corrected) ? new GradeEntry(one.at(), eventId, grade, one.origin()) : one);
    }

    /** The grade in force at a moment, or null if none was given by then. */
    public @Nullable String at(Instant moment) {
        String grade = null;
        for (GradeEntry one : given) {
            if (one.at().isAfter(moment)) {
                break;
            }
            grade = one.grade();
        }
        return grade;
    }

    /** The grade in force just before the one that an event gave, or null if that was the first. */
    public @Nullable String before(String eventId) {
        String grade = null;
        for (GradeEntry one : given) {
            if (one.eventId().equals(eventId)) {
                return grade;
            }
            grade = one.grade();
        }
        return grade;
    }

    /** Whether the grade that this event gave is the last one. */
    public boolean isLast(String eventId) {
        return !given.isEmpty() && given.getLast().eventId().equals(eventId);
    }

    /** When the grade was given that this event stands for, if it was given by hand and not corrected since. */
    public Optional<Instant> givenBy(String eventId) {
        return given.stream()
                .filter(one -> one.origin() == Origin.HAND && one.eventId().equals(eventId))
                .map(GradeEntry::at)
                .findFirst();
    }

    /** The last grade that somebody judged an open prospect to have, or null. */
    public @Nullable String lastJudged() {
        return given.stream()
                .filter(one -> one.origin() != Origin.CLOSING)
                .reduce((earlier, later) -> later)
                .map(GradeEntry::grade)
                .orElse(null);
    }

    /** What gave a grade. */
    enum Origin {
        /** A {@code ProspectGraded}, which can be corrected. */
        HAND,
        /** The prospect is open again: a cancelled order, a reactivation. */
        OPENING,
        /** An order, a delivery or a defeat. */
        CLOSING
    }

    private record GradeEntry(Instant at, String eventId, String grade, Origin origin) {}
}
