package io.showroom.report.monthclose.read;

import io.showroom.report.read.Cut;
import io.showroom.screen.read.Say;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Says in the reader's words what a closed figure counts; templates know it by its name. */
@Component("figureWords")
public final class FigureWords {

    private static final String BETWEEN = " · ";

    /** The name of a report whose figures are sealed. */
    public String report(String report, Say say) {
        return say.text("reports." + report);
    }

    /**
     * What a figure counts, without its report.
     *
     * @param name for example {@code retained-new/new/orders/c1}
     */
    public String of(String name, Say say) {
        List<String> parts = List.of(name.split("/", name.startsWith("retained-new/") ? 4 : 3));
        if (parts.size() < 3) {
            return name;
        }
        String first = parts.get(1);
        String second = parts.get(2);
        return switch (parts.getFirst()) {
            case "retained-new" ->
                say.text("retainednew." + first)
                        + BETWEEN
                        + measure(second, say)
                        + (parts.size() < 4 ? "" : BETWEEN + orNone(parts.get(3), say.staff(parts.get(3)), say));
            case "funnel" -> say.text("stage." + second) + BETWEEN + say.text("funnel." + first);
            case "sources" -> orNone(second, say.code("SOURCE", second), say) + BETWEEN + say.text("sources." + first);
            case "traffic" ->
                first.equals("orders")
                        ? say.text("traffic.orders")
                                + BETWEEN
                                + orNone(second, say.text("monthclose.outlet." + second), say)
                        : say.text("traffic." + first) + BETWEEN + say.text("traffic." + second);
            default -> say.text("kind." + first) + BETWEEN + orNone(second, say.code("DEFEAT_REASON", second), say);
        };
    }

    private static String measure(String measure, Say say) {
        return say.text(
                measure.equals(measure.toUpperCase(Locale.ROOT)) ? "kind." + measure : "monthclose.measure." + measure);
    }

    private static String orNone(String key, String name, Say say) {
        return key.equals(Cut.NONE) ? say.text("monthclose.none") : name;
    }
}
