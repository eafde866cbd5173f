package io.showroom.prospect.read.list;

import io.showroom.prospect.read.DisplayedStatus;
import io.showroom.staff.Actor;
import io.showroom.web.read.DeclaredParameters;
import io.showroom.web.read.ParameterValues;
import io.showroom.web.read.QueryRejection;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * Filter parameters of an address; all up to the customer type may repeat, except the consultant of a figure;
 * {@code only} is one of the three conditions.
 */
record ProspectQuestion(
        @Nullable List<String> store,
        @Nullable List<String> consultant,
        @Nullable List<String> grade,
        @Nullable List<String> status,
        @Nullable List<String> source,
        @Nullable List<String> model,
        @Nullable List<String> channel,
        @Nullable List<String> purpose,
        @Nullable List<String> concern,
        @Nullable List<String> area,
        @Nullable List<String> colour,
        @Nullable List<String> customerType,
        @Nullable String q,
        @Nullable String due,
        @Nullable Boolean ungraded,
        @Nullable Boolean incomplete,
        @Nullable Boolean historyLacks,
        @Nullable String only,
        @Nullable String figure) {

    private static final List<String> OF_FIGURES =
            List.of("reading", "touch", "from", "to", "month", "day", "by", "key", "campaign", "kind", "customer");

    private static final List<String> OWN = Stream.of(ProspectQuestion.class.getRecordComponents())
            .map(RecordComponent::getName)
            .toList();

    /**
     * Validates the parameters and returns the filter.
     *
     * @param address the whole address, which contains the parameters of the figure
     */
    ProspectFilter filter(FigureDrillDown behind, MultiValueMap<String, String> address, Actor actor) {
        String named = ParameterValues.text("figure", figure);
        if (named == null) {
            verifyNoFigure(address);
        } else if (ParameterValues.texts("consultant", consultant).stream()
                        .distinct()
                        .count()
                > 1) {
            // A list may be of several consultants; a figure is of one, so a second value would be ignored.
            throw QueryRejection.malformed("consultant", "once");
        }
        return new ProspectFilter(
                among(named == null),
                ParameterValues.text("q", q),
                ParameterValues.day("due", due),
                marks(),
                named == null ? null : behind.of(named, address, actor));
    }

    /**
     * Returns the accepted values of attributes.
     *
     * @param present whether the consultant is the present one; for a figure it is the one the figure counts for, which
     *     may differ
     */
    private Map<String, List<?>> among(boolean present) {
        return Map.ofEntries(
                Map.entry("store", ParameterValues.texts("store", store)),
                Map.entry("consultant", present ? ParameterValues.texts("consultant", consultant) : List.of()),
                Map.entry("grade", ParameterValues.texts("grade", grade)),
                Map.entry("status", standings()),
                Map.entry("source", ParameterValues.texts("source", source)),
                Map.entry("model", ParameterValues.texts("model", model)),
                Map.entry("channel", ParameterValues.texts("channel", channel)),
                Map.entry("purpose", ParameterValues.texts("purpose", purpose)),
                Map.entry("concern", ParameterValues.texts("concern", concern)),
                Map.entry("area", ParameterValues.texts("area", area)),
                Map.entry("colour", ParameterValues.texts("colour", colour)),
                Map.entry("customerType", ParameterValues.texts("customerType", customerType)));
    }

    private Set<String> marks() {
        Set<String> marks = only == null ? new HashSet<>() : new HashSet<>(Set.of(only));
        if (Boolean.TRUE.equals(ungraded)) {
            marks.add("ungraded");
        }
        if (Boolean.TRUE.equals(incomplete)) {
            marks.add("incomplete");
        }
        if (Boolean.TRUE.equals(historyLacks)) {
            marks.add("historyLacks");
        }
        return marks;
    }

    /** Rejects parameters that are for figures only. */
    private static void verifyNoFigure(MultiValueMap<String, String> address) {
        List<QueryRejection.ParameterError> unused = OF_FIGURES.stream()
                .filter(name -> !ParameterValues.isBlank(address.getFirst(name)))
                .map(name -> DeclaredParameters.notTaken(name, OWN))
                .toList();
        if (!unused.isEmpty()) {
            throw QueryRejection.malformed(unused);
        }
    }

    private List<DisplayedStatus> standings() {
        List<DisplayedStatus> standings = new ArrayList<>();
        for (String name : ParameterValues.texts("status", status)) {
            try {
                standings.add(DisplayedStatus.valueOf(name));
            } catch (IllegalArgumentException e) {
                throw QueryRejection.notOneOf(
                        "status", Arrays.stream(DisplayedStatus.values()).map(DisplayedStatus::name));
            }
        }
        return standings;
    }
}
