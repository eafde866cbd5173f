package io.showroom.prospect.read.list;

import io.showroom.screen.read.ViewFormat;
import io.showroom.web.read.ParameterValues;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Title of a list reached from a figure: the report, its days, the row of a breakdown. */
final class FigureName {

    private static final String NOBODY = "none";

    private FigureName() {}

    /**
     * Returns the title in the reader's language, for example "Funnel conversion, Order · 2026-11-01 to 2026-11-23 · Li
     * Wei".
     *
     * @param address the list's address; its figure is known to {@link FigureDrillDown}
     * @return null without a figure
     */
    static @Nullable String of(MultiValueMap<String, String> address, ViewFormat format) {
        String figure = ParameterValues.text("figure", address.getFirst("figure"));
        if (figure == null) {
            return null;
        }
        List<String> parts = new ArrayList<>();
        parts.add(report(figure.split("/", -1), format));
        add(parts, days(address, format));
        add(parts, row(address.getFirst("by"), address.getFirst("key"), format));
        return String.join(" · ", parts);
    }

    private static String report(String[] path, ViewFormat format) {
        String report = format.text("reports." + path[0]);
        return switch (path[0]) {
            case "funnel" -> report + format.text("prospects.figure.comma") + format.of("stage", path[1]);
            case "waiting" -> report + format.text("prospects.figure.comma") + format.of("waiting", path[1]);
            default -> report;
        };
    }

    private static @Nullable String days(MultiValueMap<String, String> address, ViewFormat format) {
        String from = address.getFirst("from");
        String to = address.getFirst("to");
        if (from == null || to == null || from.equals(to)) {
            String day = from == null ? to : from;
            return day == null ? address.getFirst("month") : day;
        }
        return format.text("prospects.figure.days", from, to);
    }

    private static @Nullable String row(@Nullable String by, @Nullable String key, ViewFormat format) {
        if (by == null || key == null) {
            return null;
        }
        if (key.equals(NOBODY)) {
            return format.text("none");
        }
        return switch (by) {
            case "consultant" -> format.staff(key);
            case "store" -> format.store(key);
            case "source" -> format.code("SOURCE", key);
            case "model" -> format.code("MODEL", key);
            case "customerType" -> format.of("customerType", key);
            default -> key;
        };
    }

    private static void add(List<String> parts, @Nullable String part) {
        if (part != null && !part.isBlank()) {
            parts.add(part);
        }
    }
}
