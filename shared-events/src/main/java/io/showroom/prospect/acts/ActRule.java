package io.showroom.prospect.acts;

import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The rule of one act.
 *
 * @param doers the roles that may do it
 * @param refusals where it is not possible, in the order they are looked at
 * @param worth where a button for it makes sense, of where it is possible
 * @param evenErased whether it is possible once the person's data were erased: what closes or settles, and names nobody
 * @param form the fields of its form; empty if the page draws a form of its own
 */
record ActRule(
        Set<Role> doers,
        List<Refusal> refusals,
        BiPredicate<Situation, Actor> worth,
        boolean evenErased,
        List<ActField> form) {

    record Refusal(String code, Predicate<Situation> where) {}

    static ActRule by(Role... doers) {
        return new ActRule(Set.of(doers), List.of(), (prospect, actor) -> true, false, List.of());
    }

    ActRule unless(String code, Predicate<Situation> where) {
        List<Refusal> more = Stream.concat(refusals.stream(), Stream.of(new Refusal(code, where)))
                .toList();
        return new ActRule(doers, more, worth, evenErased, form);
    }

    ActRule worth(BiPredicate<Situation, Actor> where) {
        return new ActRule(doers, refusals, where, evenErased, form);
    }

    ActRule worth(Predicate<Situation> where) {
        return worth((prospect, actor) -> where.test(prospect));
    }

    ActRule afterErasureToo() {
        return new ActRule(doers, refusals, worth, true, form);
    }

    ActRule asking(ActField... fields) {
        return new ActRule(doers, refusals, worth, evenErased, List.of(fields));
    }
}
