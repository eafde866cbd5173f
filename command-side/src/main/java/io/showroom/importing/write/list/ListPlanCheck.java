package io.showroom.importing.write.list;

import io.showroom.commandapi.Rejection;
import io.showroom.prospect.write.registervisit.VisitChannel;
import io.showroom.staff.Actor;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rejects invalid plans. */
final class ListPlanCheck {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final int MOST_WORDS = 5_000;

    private ListPlanCheck() {}

    static void verify(ListPlan plan, StoredList list, Actor actor) {
        if (plan.columns() == null || plan.words() == null) {
            throw Rejection.malformed("required", plan.words() == null ? "words" : "columns");
        }
        if (plan.sheet() < 0 || plan.sheet() >= list.sheets().size()) {
            throw Rejection.malformed("type", "sheet");
        }
        columns(plan.columns());
        if (plan.store() != null && !actor.reaches(plan.store())) {
            throw Rejection.forbidden("otherStore");
        }
        if (plan.year() != null && (plan.year() < FIRST_YEAR || plan.year() > LAST_YEAR)) {
            throw Rejection.malformed("type", "year");
        }
        if (plan.channel() != null
                && Arrays.stream(VisitChannel.values())
                        .noneMatch(channel -> channel.name().equals(plan.channel()))) {
            throw Rejection.malformed("type", "channel");
        }
        if (plan.words().values().stream().anyMatch(words -> words == null || words.size() > MOST_WORDS)) {
            throw Rejection.malformed("type", "words");
        }
    }

    private static void columns(List<@Nullable String> columns) {
        if (columns.size() > 200) {
            throw Rejection.malformed("type", "columns");
        }
        Set<String> seen = new HashSet<>();
        for (String column : columns) {
            if (column != null && ListField.of(column).isEmpty()) {
                throw Rejection.malformed("type", "columns");
            }
            boolean several = ListField.SECOND_PHONE.key().equals(column);
            if (column != null && !seen.add(column) && !several) {
                throw Rejection.malformed("fieldTwice", "columns", column);
            }
        }
    }
}
