package io.showroom.deploy.demo;

import io.showroom.prospect.write.confirmdelivery.ConfirmDelivery;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Owners of one store who could refer a friend. */
final class Referrers {

    private static final int DAYS_OF_JOY = 7;

    private final List<ReferringOwner> owners = new ArrayList<>();

    /** Adds the customers delivered to in these acts. */
    void know(List<ScenarioCommand> acts) {
        for (ScenarioCommand act : acts) {
            if (act.command() instanceof ConfirmDelivery delivery) {
                owners.add(new ReferringOwner(delivery.prospectId(), act.recordedAt()));
            }
        }
    }

    /** Returns a random owner who had the car for some days by then; empty in a store's first weeks. */
    Optional<String> before(Instant moment, SeededRandom random) {
        Instant since = moment.minus(DAYS_OF_JOY, ChronoUnit.DAYS);
        List<String> known = owners.stream()
                .filter(owner -> owner.since().isBefore(since))
                .map(ReferringOwner::prospectId)
                .toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(random.pick(known));
    }

    private record ReferringOwner(String prospectId, Instant since) {}
}
