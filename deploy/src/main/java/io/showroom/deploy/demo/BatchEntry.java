package io.showroom.deploy.demo;

import io.showroom.prospect.write.ProspectCommand;
import io.showroom.prospect.write.recordcontact.RecordContact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Changes the recording times of some consultants' contacts: those of some days are entered in the evening, one after
 * another within seconds. The contacts themselves do not change.
 */
final class BatchEntry {

    private static final Map<String, Integer> WHO = Map.of("S1", 6, "S2", 3);
    private static final int FEWEST = 6;
    private static final int MOST = 9;
    private static final int LATEST = 4;
    private static final int EARLIEST = 60;
    private static final int PILED_UP = 2;

    private final DemoStore shop;
    private final LocalDate today;
    private final SeededRandom random;

    BatchEntry(DemoStore shop, LocalDate today, long seed) {
        this.shop = shop;
        this.today = today;
        this.random = new SeededRandom(seed, shop.key() + " series of calls");
    }

    /** Returns the acts of a store, with those of some evenings entered in a series. */
    List<ScenarioCommand> in(List<ScenarioCommand> acts) {
        Integer number = WHO.get(shop.key());
        if (number == null) {
            return acts;
        }
        String user = shop.seller(number).user();
        Map<ScenarioCommand, Instant> next = next(acts);
        for (int ago = LATEST; ago <= EARLIEST; ago++) {
            LocalDate day = today.minusDays(ago);
            List<ScenarioCommand> series = acts.stream()
                    .filter(act ->
                            act.by().user().equals(user) && canWait(act, day, next.getOrDefault(act, Instant.MAX)))
                    .limit(MOST)
                    .toList();
            if (series.size() >= FEWEST) {
                return moved(acts, Set.copyOf(series), DemoDays.at(day, 20, 41));
            }
        }
        return acts;
    }

    /**
     * Returns whether a contact could as well have been entered late in the evening, before the next act about the
     * prospect.
     */
    private static boolean canWait(ScenarioCommand act, LocalDate day, Instant next) {
        Instant evening = DemoDays.at(day, 20, 30);
        return act.command() instanceof RecordContact contact
                && contact.nextDueOn() == null
                && act.recordedAt().isBefore(evening)
                && DemoDays.of(act.recordedAt()).isAfter(day.minusDays(PILED_UP + 1))
                && next.isAfter(DemoDays.at(day, 21, 30));
    }

    private List<ScenarioCommand> moved(List<ScenarioCommand> acts, Set<ScenarioCommand> series, Instant begin) {
        List<ScenarioCommand> moved = new ArrayList<>(acts.size());
        Instant entered = begin;
        for (ScenarioCommand act : acts) {
            if (series.contains(act)) {
                moved.add(new ScenarioCommand(entered, act.occurredAt(), act.by(), act.command()));
                entered = entered.plusSeconds(random.between(5, 11));
            } else {
                moved.add(act);
            }
        }
        return moved;
    }

    /** Returns for every act when the next act about the same prospect is entered. */
    private static Map<ScenarioCommand, Instant> next(List<ScenarioCommand> acts) {
        Map<String, Instant> later = new HashMap<>();
        Map<ScenarioCommand, Instant> next = new HashMap<>();
        acts.stream()
                .sorted(Comparator.comparing(ScenarioCommand::recordedAt).reversed())
                .forEach(act -> {
                    if (act.command() instanceof ProspectCommand command) {
                        next.put(act, later.getOrDefault(command.prospectId(), Instant.MAX));
                        later.put(command.prospectId(), act.recordedAt());
                    }
                });
        return next;
    }
}
