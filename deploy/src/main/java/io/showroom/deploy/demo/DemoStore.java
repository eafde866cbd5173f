package io.showroom.deploy.demo;

import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A store of the demonstration.
 *
 * @param key its key
 * @param name displayed name
 * @param prefix prefix of its users' keys
 * @param visitsAMonth first visits in an ordinary month
 * @param ladder names of the grades in its grading scheme
 * @param confirmsDefeats whether the manager decides on each defeat
 * @param defersDecisions whether the manager lately defers those decisions to the last days of a month
 * @param comments share of the last days' contacts on which the manager comments
 * @param sellers its consultants
 */
record DemoStore(
        String key,
        String name,
        String prefix,
        int visitsAMonth,
        SchemeGrades ladder,
        boolean confirmsDefeats,
        boolean defersDecisions,
        double comments,
        List<DemoConsultant> sellers) {

    Actor reception() {
        return new Actor(prefix + "reception", Set.of(Role.RECEPTIONIST), key);
    }

    Actor manager() {
        return new Actor(prefix + "manager", Set.of(Role.MANAGER), key);
    }

    Actor assistant() {
        return new Actor(prefix + "assistant", Set.of(Role.ASSISTANT), key);
    }

    /** Returns the consultants on duty by the rota. */
    List<DemoConsultant> turns(LocalDate day) {
        return sellers.stream()
                .filter(seller -> seller.isThere(day) && seller.dayOff() != day.getDayOfWeek())
                .toList();
    }

    /** Returns who takes over from somebody who leaves: the consultant who began last. */
    DemoConsultant heir(DemoConsultant leaving) {
        return sellers.stream()
                .filter(seller -> seller.from() != null && !seller.equals(leaving))
                .findFirst()
                .orElseGet(sellers::getFirst);
    }

    /** Returns the consultant with this number in the user key. */
    DemoConsultant seller(int number) {
        return sellers.get(number - 1);
    }

    /** Returns the consultant on duty who gets the next visitor. */
    DemoConsultant onDuty(LocalDate day, SeededRandom random) {
        List<DemoConsultant> there =
                sellers.stream().filter(seller -> seller.isThere(day)).toList();
        List<DemoConsultant> working = there.stream()
                .filter(seller -> seller.dayOff() != day.getDayOfWeek())
                .toList();
        return random.pick(working.isEmpty() ? there : working);
    }

    /** Returns another consultant who can take over. */
    DemoConsultant another(DemoConsultant than, LocalDate day, SeededRandom random) {
        return random.pick(sellers.stream()
                .filter(seller -> seller.isThere(day) && !seller.equals(than))
                .toList());
    }
}
