package io.showroom.prospect.read.list;

import io.showroom.answer.read.Given;
import io.showroom.answer.read.Unanswerable;
import io.showroom.prospect.read.Standing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The filter as it comes in an address; every name but the last four may repeat. */
record ProspectQuestion(
        @Nullable List<String> store,
        @Nullable List<String> consultant,
        @Nullable List<String> grade,
        @Nullable List<String> status,
        @Nullable List<String> source,
        @Nullable List<String> model,
        @Nullable List<String> channel,
        @Nullable String q,
        @Nullable String due,
        @Nullable Boolean ungraded,
        @Nullable Boolean incomplete) {

    /** The checked filter. */
    ProspectFilter filter() {
        return new ProspectFilter(
                Given.texts("store", store),
                Given.texts("consultant", consultant),
                Given.texts("grade", grade),
                standings(),
                Given.texts("source", source),
                Given.texts("model", model),
                Given.texts("channel", channel),
                Given.text("q", q),
                Given.day("due", due),
                ungraded,
                incomplete);
    }

    private List<Standing> standings() {
        List<Standing> standings = new ArrayList<>();
        for (String name : Given.texts("status", status)) {
            try {
                standings.add(Standing.valueOf(name));
            } catch (IllegalArgumentException e) {
                throw Unanswerable.malformed("status", "unknownStatus");
            }
        }
        return standings;
    }
}
