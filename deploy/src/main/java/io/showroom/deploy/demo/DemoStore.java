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
 * @param defersDecisions whether the manager lately leaves those decisions to the last days of a month
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

    /** Who is on duty by the rota. */
    List<DemoConsultant> turns(LocalDate day) {
        return sellers.stream()
                .filter(seller -> seller.isThere(day) && seller.dayOff() != day.getDayOfWeek())
                .toList();
    }

    /** Who takes over everything from somebody who leaves: whoever began last. */
    DemoConsultant heir(DemoConsultant leaving) {
        return sellers.stream()
                .filter(seller -> seller.from() != null && !seller.equals(leaving))
                .findFirst()
                .orElseGet(sellers::getFirst);
    }

    /** A consultant by the number in the user's key. */
    DemoConsultant seller(int number) {
        return sellers.get(number - 1);
    }

    /** Who is on duty and gets the next visitor. */
    DemoConsultant onDuty(LocalDate day, SeededRandom random) {
        List<DemoConsultant> there =
                sellers.stream().filter(seller -> seller.isThere(day)).toList();
        List<DemoConsultant> working = there.stream()
                .filter(seller -> seller.dayOff() != day.getDayOfWeek())
                .toList();
        return random.pick(working.isEmpty() ? there : working);
    }

    /** Somebody else who can take over. */
    DemoConsultant another(DemoConsultant than, LocalDate day, SeededRandom random) {
        return random.pick(sellers.stream()
                .filter(seller -> seller.isThere(day) && !seller.equals(than))
                .toList());
    }
}
