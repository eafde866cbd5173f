package io.showroom.prospect.read.followups;

import io.showroom.web.read.ParameterValues;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Query parameters of the list of follow-ups.
 *
 * @param store keys of stores
 * @param consultant user keys
 * @param due last due day, inclusive
 */
public record FollowUpQuestion(
        @Nullable List<String> store,
        @Nullable List<String> consultant,
        @Nullable String due) {

    List<String> stores() {
        return ParameterValues.texts("store", store);
    }

    @Nullable
    LocalDate dueBy() {
        return ParameterValues.day("due", due);
    }

    List<String> consultants() {
        return ParameterValues.texts("consultant", consultant);
    }
}
