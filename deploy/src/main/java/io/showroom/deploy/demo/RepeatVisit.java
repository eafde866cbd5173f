package io.showroom.deploy.demo;

import io.showroom.deploy.demo.CommandDiary.Entered;
import java.time.Instant;

/** A repeat visit to the store, and what happens during it. */
final class RepeatVisit {

    private final CustomerState state;
    private final SeededRandom random;
    private final Instant arrival;
    private final int minutes;

    RepeatVisit(CustomerState state, Instant arrival, int minutes) {
        this.state = state;
        this.random = state.random;
        this.arrival = arrival;
        this.minutes = minutes;
    }

    void register(String purpose) {
        state.cameIn = true;
        state.now = CustomerState.later(state.now, arrival);
        new ReceptionEntries(state)
                .register(arrival, minutes, leftAt -> state.commands.nextVisit(arrival, leftAt, purpose));
    }

    void driveAndQuote(double drive, double quote) {
        if (!state.driven && random.chance(drive)) {
            Instant at = during(0.35);
            state.driven = true;
            if (random.chance(0.04)) {
                state.diary.noteLate(state.shop.manager(), at, state.commands.testDrive(at));
            } else {
                state.note(at, Entered.SAME_DAY, state.commands.testDrive(at));
            }
        }
        if (random.chance(state.quoted ? quote / 2 : quote)) {
            Instant at = during(0.8);
            state.quoted = true;
            state.note(at, Entered.SAME_DAY, state.commands.quote(at));
        }
    }

    /** Returns the moment after the given share of the visit. */
    Instant during(double share) {
        return arrival.plusSeconds(Math.round(minutes * 60 * share));
    }
}
