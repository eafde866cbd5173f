package io.showroom.deploy.demo;

import io.showroom.deploy.demo.CommandDiary.Entered;
import io.showroom.prospect.write.ProspectCommand;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Generates visit entries. Recent ones are entered on arrival and completed on departure, earlier ones mostly once
 * afterwards. Some departures are never recorded.
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
     * Adds the entry of a visit.
     *
     * @param arrival time of arrival
     * @param minutes length of the visit; 0 for a call or a lead
     * @param visit creates the command, given the time of departure if it is known, otherwise null
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
