package io.showroom.deploy.demo;

import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sales consultant with their simulated performance.
 *
 * @param user user key
 * @param store key of the store
 * @param capture share of first visits at which they capture the contact details
 * @param closing share of those that end in an order
 * @param discipline share of follow-ups made in time
 * @param dayOff weekday off
 * @param from first working day; null if before the scenario begins
 * @param until first day after leaving; null for one who stays
 */
record DemoConsultant(
        String user,
        String store,
        double capture,
        double closing,
        double discipline,
        DayOfWeek dayOff,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    Actor actor() {
        return new Actor(user, Set.of(Role.CONSULTANT), store);
    }

    boolean isThere(LocalDate day) {
        return (from == null || !day.isBefore(from)) && !hasLeft(day);
    }

    boolean hasLeft(LocalDate day) {
        return until != null && !day.isBefore(until);
    }
}
