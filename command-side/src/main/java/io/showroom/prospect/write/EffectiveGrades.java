package io.showroom.prospect.write;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The grades of one prospect over business time. A correction takes the place of the grade it corrects. */
public final class EffectiveGrades {

    private final List<GradeEntry> given = new ArrayList<>();

    void give(Instant at, String eventId, String grade, Origin origin) {
        int place = given.size();
        while (place > 0 && given.get(place - 1).at().isAfter(at)) {
            place--;
        }
        given.add(place, new GradeEntry(at, eventId, grade, origin));
    }

    /** Replaces the grade that an event gave. */
    void correct(String corrected, String eventId, String grade) {
        given.replaceAll(
                one -> one.eventId().equals(corrected) ? new GradeEntry(one.at(), eventId, grade, one.origin()) : one);
    }

    /** Returns the grade in force at an instant; null if none was given by then. */
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

    /** Returns the grade in force just before the one that an event gave; null if that was the first. */
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

    /** Returns when the grade of this event was given; empty unless it was given by hand and not corrected since. */
    public Optional<Instant> givenBy(String eventId) {
        return given.stream()
                .filter(one -> one.origin() == Origin.HAND && one.eventId().equals(eventId))
                .map(GradeEntry::at)
                .findFirst();
    }

    /** Returns the last grade as an open prospect; null if there was none. */
    public @Nullable String lastJudged() {
        return given.stream()
                .filter(one -> one.origin() != Origin.CLOSING)
                .reduce((earlier, later) -> later)
                .map(GradeEntry::grade)
                .orElse(null);
    }

    /** Origin of a grade. */
    enum Origin {
        /** A {@code ProspectGraded}, which can be corrected. */
        HAND,
        /** A cancelled order or a reactivation, which make the prospect open again. */
        OPENING,
        /** An order, a delivery or a defeat. */
        CLOSING
    }

    private record GradeEntry(Instant at, String eventId, String grade, Origin origin) {}
}
