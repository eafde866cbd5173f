package io.showroom.deploy.demo;

import io.showroom.deploy.demo.Diary.Entered;
import java.time.Instant;

/** A visit to the store by somebody who was in touch before, and what is done at it. */
final class Visit {

    private final Life life;
    private final Dice dice;
    private final Instant arrival;
    private final int minutes;

    Visit(Life life, Instant arrival, int minutes) {
        this.life = life;
        this.dice = life.dice;
        this.arrival = arrival;
        this.minutes = minutes;
    }

    void register(String purpose) {
        life.cameIn = true;
        life.now = Life.later(life.now, arrival);
        new Reception(life).register(arrival, minutes, leftAt -> life.deeds.nextVisit(arrival, leftAt, purpose));
    }

    void driveAndQuote(double drive, double quote) {
        if (!life.driven && dice.chance(drive)) {
            Instant at = during(0.35);
            life.driven = true;
            if (dice.chance(0.04)) {
                life.diary.noteLate(life.shop.manager(), at, life.deeds.testDrive(at));
            } else {
                life.note(at, Entered.SAME_DAY, life.deeds.testDrive(at));
            }
        }
        if (dice.chance(life.quoted ? quote / 2 : quote)) {
            Instant at = during(0.8);
            life.quoted = true;
            life.note(at, Entered.SAME_DAY, life.deeds.quote(at));
        }
    }

    /** A moment that far through the visit. */
    Instant during(double share) {
        return arrival.plusSeconds(Math.round(minutes * 60 * share));
    }
}
