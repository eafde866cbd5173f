package io.showroom.prospect.write;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The grades of one prospect over business time, corrected ones struck out. */
public final class GradeCourse {

    private final List<Given> given = new ArrayList<>();

    void give(Instant at, String eventId, String grade, boolean byHand) {
        int place = given.size();
        while (place > 0 && given.get(place - 1).at().isAfter(at)) {
            place--;
        }
        given.add(place, new Given(at, eventId, grade, byHand));
    }

    void strike(String eventId) {
        given.removeIf(one -> one.eventId().equals(eventId));
    }

    /** The grade in force at a moment, or null if none was given by then. */
    public @Nullable String at(Instant moment) {
        String grade = null;
        for (Given one : given) {
            if (one.at().isAfter(moment)) {
                break;
            }
            grade = one.grade();
        }
        return grade;
    }

    /** The grade in force at a moment as it would be without the one that an event gave. */
    public @Nullable String atWithout(Instant moment, String eventId) {
        String grade = null;
        for (Given one : given) {
            if (!one.at().isAfter(moment) && !one.eventId().equals(eventId)) {
                grade = one.grade();
            }
        }
        return grade;
    }

    /** When the grade was given that this event stands for, if it was given by hand and not corrected since. */
    public Optional<Instant> givenBy(String eventId) {
        return given.stream()
                .filter(one -> one.byHand() && one.eventId().equals(eventId))
                .map(Given::at)
                .findFirst();
    }

    /** The last grade given by hand, or null. */
    public @Nullable String lastByHand() {
        return given.stream()
                .filter(Given::byHand)
                .reduce((earlier, later) -> later)
                .map(Given::grade)
                .orElse(null);
    }

    private record Given(Instant at, String eventId, String grade, boolean byHand) {}
}
