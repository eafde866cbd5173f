package io.showroom.prospect.acts;

import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The declared rule of one act.
 *
 * @param doers the roles that may do it
 * @param refusals conditions under which it is refused, in the order of evaluation
 * @param worth whether the card offers a button for it, where it is possible
 * @param evenErased whether it is possible after the person's data were erased: acts that close or settle and name
 *     nobody
 * @param form the inputs of its form; empty if the page has its own form
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
