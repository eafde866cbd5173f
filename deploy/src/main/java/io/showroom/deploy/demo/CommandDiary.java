package io.showroom.deploy.demo;

import io.showroom.staff.Actor;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The acts of one customer with their recording times. Each is entered after the one before, at once or with a delay.
 */
final class CommandDiary {

    /** How long after the act it is entered. */
    enum Entered {
        /** Within minutes. */
        AT_ONCE,
        /** Within the hour, or in the evening. */
        SAME_DAY,
        /** Mostly on the same day, sometimes on the next, rarely some days later. */
        WHENEVER
    }

    private static final int EVENING = 18;

    private final SeededRandom random;
    private final List<ScenarioCommand> told = new ArrayList<>();
    private Instant last = Instant.EPOCH;
    private Instant deadline = Instant.MAX;

    CommandDiary(SeededRandom random) {
        this.random = random;
    }

    /** Sets the moment by which later entries are made if possible, because somebody leaves; null for none. */
    void deadline(@Nullable Instant moment) {
        deadline = moment == null ? Instant.MAX : moment;
    }

    /** Adds an act; returns when it was entered. */
    Instant note(Actor by, Instant occurredAt, Entered entered, Object command) {
        return note(by, occurredAt, occurredAt, entered, command);
    }

    /** Adds an act with a beginning and an end; returns when it was entered. */
    Instant note(Actor by, Instant occurredAt, Instant over, Entered entered, Object command) {
        Instant at = moment(over, entered);
        if (at.isAfter(deadline)) {
            at = deadline;
        }
        Instant soonest = later(last, over).plusSeconds(random.between(20, 70));
        at = at.isBefore(soonest) ? soonest : at;
        last = at;
        told.add(new ScenarioCommand(at, occurredAt, by, command));
        return at;
    }

    /** Adds an act with a given recording time. */
    void noteAt(Actor by, Instant occurredAt, Instant recordedAt, Object command) {
        last = later(last.plusSeconds(30), recordedAt);
        told.add(new ScenarioCommand(last, occurredAt, by, command));
    }

    /** Adds an act entered days later, out of order; only for acts that do not affect later ones. */
    void noteLate(Actor by, Instant occurredAt, Object command) {
        Instant at = DemoDays.between(DemoDays.of(occurredAt).plusDays(random.between(2, 6)), 17, 20, random);
        told.add(new ScenarioCommand(later(at, last.plusSeconds(90)), occurredAt, by, command));
    }

    /** Returns whether everything so far was entered by the end of that day. */
    boolean isUpToDate(Instant at) {
        return !DemoDays.of(last).isAfter(DemoDays.of(at));
    }

    List<ScenarioCommand> told() {
        return told;
    }

    private Instant moment(Instant occurredAt, Entered entered) {
        return switch (entered) {
            case AT_ONCE -> occurredAt.plusSeconds(random.between(60, 360));
            case SAME_DAY -> sameDay(occurredAt);
            case WHENEVER ->
                switch (random.among(0.83, 0.13, 0.04)) {
                    case 0 -> sameDay(occurredAt);
                    case 1 -> DemoDays.between(DemoDays.of(occurredAt).plusDays(1), 9, 11, random);
                    default -> DemoDays.between(DemoDays.of(occurredAt).plusDays(random.between(2, 4)), 17, 20, random);
                };
        };
    }

    private Instant sameDay(Instant occurredAt) {
        if (random.chance(0.3)) {
            Instant evening =
                    DemoDays.at(DemoDays.of(occurredAt), EVENING, 0).plus(random.between(0, 120), ChronoUnit.MINUTES);
            if (evening.isAfter(occurredAt)) {
                return evening;
            }
        }
        return occurredAt.plusSeconds(random.between(240, 3600));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
