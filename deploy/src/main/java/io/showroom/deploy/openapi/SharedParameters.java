package io.showroom.deploy.openapi;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Descriptions of parameters that many reads share. */
final class SharedParameters {

    private static final String BESIDE =
            "Taken beside what it belongs to only: a figure, a report, the month's other end";
    private static final Set<String> DAYS = Set.of("from", "to", "day", "heatFrom", "heatTo", "due");
    private static final Map<String, String> MEANINGS = Map.ofEntries(
            Map.entry("store", "Key of a store; may repeat; absent for all that may be seen"),
            Map.entry("consultant", "User key: only what is, or was at that moment, this consultant's"),
            Map.entry("from", "First store day, included"),
            Map.entry("to", "Last store day, included"),
            Map.entry("month", "Calendar month, as 2026-03: stands for its first and last day; not beside them"),
            Map.entry("day", "One store day; not beside a month or other days"),
            Map.entry(
                    "asKnownAt",
                    "Only what was recorded by then: an instant with its offset, a time or a day by the clock of the"
                            + " reader's store, or a position in the log; neither to come nor beyond the log"),
            Map.entry("by", "What the figures are broken down by"),
            Map.entry("page", "Number of the page, from 0"),
            Map.entry("size", "Rows a page, 1 to 500"),
            Map.entry("sort", "Name of a sort order, with `,desc` for the other direction"),
            Map.entry("after", "Waits until the read models have reached this position"),
            Map.entry("format", "Stands for the Accept header, where there is a file: json, csv or xlsx"),
            Map.entry("lang", "Language of words and messages: en or zh-CN"),
            Map.entry("reason", "Why a list is taken out, for the access log; 3 to 200 characters"));

    private SharedParameters() {}

    /** Returns the parameters of every read. */
    static List<Parameter> everywhere() {
        return List.of(described("after"), described("format"), described("lang"), described("reason"));
    }

    /** Returns the description of a query parameter. */
    static Parameter described(String name) {
        Parameter parameter = new Parameter().in("query").name(name).schema(schema(name));
        describe(parameter);
        return parameter;
    }

    /**
     * Returns the description of a query parameter.
     *
     * @param beside whether it is valid only together with certain others, so that it has no example of its own
     */
    static Parameter described(String name, boolean beside) {
        Parameter parameter = described(name);
        if (beside) {
            String meaning = parameter.getDescription();
            parameter.setDescription(meaning == null ? BESIDE : meaning + ". " + BESIDE);
        }
        return parameter;
    }

    /** Returns whether a parameter is described as valid only together with others. */
    static boolean isBeside(Parameter parameter) {
        String said = parameter.getDescription();
        return said != null && said.endsWith(BESIDE);
    }

    /** Adds the shared description to a parameter unless it has one. */
    static void describe(Parameter parameter) {
        if ("query".equals(parameter.getIn()) && parameter.getDescription() == null) {
            parameter.setDescription(MEANINGS.get(parameter.getName()));
        }
    }

    private static Schema<?> schema(String name) {
        if (DAYS.contains(name)) {
            return new StringSchema().format("date");
        }
        return switch (name) {
            case "store" -> new ArraySchema().items(new StringSchema());
            case "after" -> new IntegerSchema().format("int64");
            case "format" -> new StringSchema()._enum(List.of("json", "csv", "xlsx"));
            default -> new StringSchema();
        };
    }
}
