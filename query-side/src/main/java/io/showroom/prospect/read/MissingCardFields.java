package io.showroom.prospect.read;

import io.showroom.prospect.read.Demand.Wish;
import io.showroom.prospect.read.Outcome.Order;
import io.showroom.prospect.read.ProspectState.Grading;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Determines what is missing on a card; for an erased person nothing personal is. */
record MissingCardFields(DisplayedStatus status, boolean erased, Person person) {

    /** Returns the empty fields of the card. */
    Set<String> missing(@Nullable String customerType, Wish wish, @Nullable Order order) {
        boolean asked = status != DisplayedStatus.VISITOR && !erased && !person.erased();
        return asked ? EmptyFields.of(person.details().keySet(), customerType, wish, order) : Set.of();
    }

    /** Returns the data that daily work requires but imported history may lack. */
    Set<String> lacking(@Nullable Grading grade, @Nullable Order order, int quotes) {
        Set<String> missing = new TreeSet<>();
        if (status != DisplayedStatus.VISITOR) {
            if (!person.name().known()) {
                missing.add("name");
            }
            if (!person.erased() && Stream.of("phone", "wechat", "email").noneMatch(person.details()::containsKey)) {
                missing.add("contact");
            }
            if (grade == null && status != DisplayedStatus.OPEN) {
                missing.add("grade");
            }
        }
        if (order != null && quotes == 0) {
            missing.add("quote");
        }
        if (order != null && order.price() == null) {
            missing.add("price");
        }
        return missing;
    }
}
