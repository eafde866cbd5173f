package io.showroom.report.monthclose.read;

import io.showroom.report.read.Dimension;
import io.showroom.screen.read.ViewFormat;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Texts for the names of closed figures; templates use it by its bean name. */
@Component("figureWords")
public final class FigureWords {

    private static final String BETWEEN = " · ";

    /** Returns the title of a report with closed figures. */
    public String report(String report, ViewFormat format) {
        return format.text("reports." + report);
    }

    /**
     * Returns what a figure counts, without its report.
     *
     * @param name such as {@code retained-new/new/orders/c1}
     */
    public String of(String name, ViewFormat format) {
        List<String> parts = List.of(name.split("/", name.startsWith("retained-new/") ? 4 : 3));
        if (parts.size() < 3) {
            return name;
        }
        String first = parts.get(1);
        String second = parts.get(2);
        return switch (parts.getFirst()) {
            case "retained-new" ->
                format.text("retainednew." + first)
                        + BETWEEN
                        + measure(second, format)
                        + (parts.size() < 4 ? "" : BETWEEN + orNone(parts.get(3), format.staff(parts.get(3)), format));
            case "funnel" -> format.text("stage." + second) + BETWEEN + format.text("funnel." + first);
            case "sources" ->
                orNone(second, format.code("SOURCE", second), format) + BETWEEN + format.text("sources." + first);
            case "traffic" ->
                first.equals("orders")
                        ? format.text("traffic.orders")
                                + BETWEEN
                                + orNone(second, format.text("monthclose.outlet." + second), format)
                        : format.text("traffic." + first) + BETWEEN + format.text("traffic." + second);
            default ->
                format.text("kind." + first) + BETWEEN + orNone(second, format.code("DEFEAT_REASON", second), format);
        };
    }

    private static String measure(String measure, ViewFormat format) {
        return format.text(
                measure.equals(measure.toUpperCase(Locale.ROOT)) ? "kind." + measure : "monthclose.measure." + measure);
    }

    private static String orNone(String key, String name, ViewFormat format) {
        return key.equals(Dimension.NONE) ? format.text("monthclose.none") : name;
    }
}
