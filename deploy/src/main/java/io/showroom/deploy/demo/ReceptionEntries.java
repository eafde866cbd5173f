package io.showroom.deploy.demo;

import io.showroom.deploy.demo.CommandDiary.Entered;
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
final class ReceptionEntries {

    private static final int LATELY = 21;

    private final CustomerState state;
    private final SeededRandom random;

    ReceptionEntries(CustomerState state) {
        this.state = state;
        this.random = state.random;
    }

    /**
     * Enters a visit.
     *
     * @param arrival when they come
     * @param minutes how long they stay; 0 for a call or a lead
     * @param visit the entry, given the departure if that is known
     */
    void register(Instant arrival, int minutes, Function<@Nullable Instant, ProspectCommand> visit) {
        LocalDate lately = DemoDays.of(state.end).minusDays(LATELY);
        boolean asItHappens = random.chance(DemoDays.of(arrival).isAfter(lately) ? 0.97 : 0.1);
        boolean forgotten = random.chance(0.04);
        Instant leftAt = arrival.plus(minutes, ChronoUnit.MINUTES);
        if (minutes == 0 || forgotten) {
            note(arrival, arrival, visit.apply(null));
        } else if (asItHappens) {
            note(arrival, arrival, visit.apply(null));
            note(leftAt, leftAt, state.commands.departure(leftAt));
        } else {
            note(arrival, leftAt, visit.apply(leftAt));
        }
    }

    private void note(Instant at, Instant over, ProspectCommand entry) {
        state.diary.note(state.shop.reception(), at, over, Entered.AT_ONCE, entry);
    }
}
