package io.showroom.deploy.demo;

import io.showroom.deploy.demo.Diary.Entered;
import io.showroom.prospect.write.ProspectCommand;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Enters visits. Lately as people come, and again when they leave; before that mostly in one go afterwards. Some
 * departures are never noted.
 */
final class Reception {

    private static final int LATELY = 21;

    private final Life life;
    private final Dice dice;

    Reception(Life life) {
        this.life = life;
        this.dice = life.dice;
    }

    /**
     * Enters a visit.
     *
     * @param arrival when they come
     * @param minutes how long they stay; 0 for a call or a lead
     * @param visit the entry, given the departure if that is known
     */
    void register(Instant arrival, int minutes, Function<@Nullable Instant, ProspectCommand> visit) {
        LocalDate lately = Days.of(life.end).minusDays(LATELY);
        boolean asItHappens = dice.chance(Days.of(arrival).isAfter(lately) ? 0.97 : 0.1);
        boolean forgotten = dice.chance(0.04);
        Instant leftAt = arrival.plus(minutes, ChronoUnit.MINUTES);
        if (minutes == 0 || forgotten) {
            note(arrival, arrival, visit.apply(null));
        } else if (asItHappens) {
            note(arrival, arrival, visit.apply(null));
            note(leftAt, leftAt, life.deeds.departure(leftAt));
        } else {
            note(arrival, leftAt, visit.apply(leftAt));
        }
    }

    private void note(Instant at, Instant over, ProspectCommand entry) {
        life.diary.note(life.shop.reception(), at, over, Entered.AT_ONCE, entry);
    }
}
