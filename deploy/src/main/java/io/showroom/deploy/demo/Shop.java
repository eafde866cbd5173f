package io.showroom.deploy.demo;

import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A store of the story.
 *
 * @param key its key
 * @param name name shown
 * @param prefix what its users' keys begin with
 * @param visitsAMonth first visits in an ordinary month
 * @param ladder what its grading scheme calls the grades
 * @param confirmsDefeats whether the manager decides on each defeat
 * @param sellers its consultants
 */
record Shop(
        String key,
        String name,
        String prefix,
        int visitsAMonth,
        Ladder ladder,
        boolean confirmsDefeats,
        List<Seller> sellers) {

    Actor reception() {
        return new Actor(prefix + "reception", Set.of(Role.RECEPTIONIST), key);
    }

    Actor manager() {
        return new Actor(prefix + "manager", Set.of(Role.MANAGER), key);
    }

    /** Who is on duty and gets the next visitor. */
    Seller onDuty(LocalDate day, Dice dice) {
        List<Seller> there =
                sellers.stream().filter(seller -> seller.isThere(day)).toList();
        List<Seller> working = there.stream()
                .filter(seller -> seller.dayOff() != day.getDayOfWeek())
                .toList();
        return dice.pick(working.isEmpty() ? there : working);
    }

    /** Somebody else who can take over. */
    Seller another(Seller than, LocalDate day, Dice dice) {
        return dice.pick(sellers.stream()
                .filter(seller -> seller.isThere(day) && !seller.equals(than))
                .toList());
    }
}
