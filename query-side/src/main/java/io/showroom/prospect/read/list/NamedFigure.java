package io.showroom.prospect.read.list;

import io.showroom.screen.read.Say;
import io.showroom.web.read.Given;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Names the figure that led to a list of prospects: the report, its days, the row of a breakdown. */
final class NamedFigure {

    private static final String NOBODY = "none";

    private NamedFigure() {}

    /**
     * In the reader's language, for example "Funnel conversion, Order · 2026-11-01 to 2026-11-23 · Li Wei".
     *
     * @param address the list's address; its figure is one that {@link BehindFigure} knows
     * @return null if no figure led here
     */
    static @Nullable String of(MultiValueMap<String, String> address, Say say) {
        String figure = Given.text("figure", address.getFirst("figure"));
        if (figure == null) {
            return null;
        }
        List<String> parts = new ArrayList<>();
        parts.add(report(figure.split("/", -1), say));
        add(parts, days(address, say));
        add(parts, row(address.getFirst("by"), address.getFirst("key"), say));
        return String.join(" · ", parts);
    }

    private static String report(String[] path, Say say) {
        String report = say.text("reports." + path[0]);
        return switch (path[0]) {
            case "funnel" -> report + say.text("prospects.figure.comma") + say.of("stage", path[1]);
            case "waiting" -> report + say.text("prospects.figure.comma") + say.of("waiting", path[1]);
            default -> report;
        };
    }

    private static @Nullable String days(MultiValueMap<String, String> address, Say say) {
        String from = address.getFirst("from");
        String to = address.getFirst("to");
        if (from == null || to == null || from.equals(to)) {
            String day = from == null ? to : from;
            return day == null ? address.getFirst("month") : day;
        }
        return say.text("prospects.figure.days", from, to);
    }

    private static @Nullable String row(@Nullable String by, @Nullable String key, Say say) {
        if (by == null || key == null) {
            return null;
        }
        if (key.equals(NOBODY)) {
            return say.text("none");
        }
        return switch (by) {
            case "consultant" -> say.staff(key);
            case "store" -> say.store(key);
            case "source" -> say.code("SOURCE", key);
            case "model" -> say.code("MODEL", key);
            case "customerType" -> say.of("customerType", key);
            default -> key;
        };
    }

    private static void add(List<String> parts, @Nullable String part) {
        if (part != null && !part.isBlank()) {
            parts.add(part);
        }
    }
}
