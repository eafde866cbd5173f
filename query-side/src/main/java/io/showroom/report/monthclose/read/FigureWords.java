package io.showroom.report.monthclose.read;

import io.showroom.naming.read.Names;
import io.showroom.report.read.Cut;
import io.showroom.screen.read.UiTexts;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Says in the reader's words what a closed figure counts. */
@Component("figureWords")
public class FigureWords {

    private static final String BETWEEN = " · ";

    private final UiTexts texts;
    private final Names names;

    FigureWords(UiTexts texts, Names names) {
        this.texts = texts;
        this.names = names;
    }

    /** The name of a report whose figures are sealed. */
    public String report(String report, Locale locale) {
        return texts.get(locale, "reports." + report);
    }

    /**
     * What a figure counts, without its report.
     *
     * @param name for example {@code retained-new/new/orders/c1}
     */
    public String of(String name, Locale locale) {
        List<String> parts = List.of(name.split("/", name.startsWith("retained-new/") ? 4 : 3));
        if (parts.size() < 3) {
            return name;
        }
        String second = parts.get(2);
        return switch (parts.getFirst()) {
            case "retained-new" ->
                texts.get(locale, "retainednew." + parts.get(1))
                        + BETWEEN
                        + measure(second, locale)
                        + (parts.size() < 4 ? "" : BETWEEN + orNone(parts.get(3), names.staff(parts.get(3)), locale));
            case "funnel" ->
                texts.get(locale, "stage." + second) + BETWEEN + texts.get(locale, "funnel." + parts.get(1));
            case "sources" ->
                orNone(second, names.code("SOURCE", second, locale), locale)
                        + BETWEEN
                        + texts.get(locale, "sources." + parts.get(1));
            case "traffic" ->
                parts.get(1).equals("orders")
                        ? texts.get(locale, "traffic.orders") + BETWEEN + outlet(second, locale)
                        : texts.get(locale, "traffic." + parts.get(1))
                                + BETWEEN
                                + texts.get(locale, "traffic." + second);
            default ->
                texts.get(locale, "kind." + parts.get(1))
                        + BETWEEN
                        + orNone(second, names.code("DEFEAT_REASON", second, locale), locale);
        };
    }

    private String measure(String measure, Locale locale) {
        return measure.equals(measure.toUpperCase(Locale.ROOT))
                ? texts.get(locale, "kind." + measure)
                : texts.get(locale, "monthclose.measure." + measure);
    }

    private String outlet(String outlet, Locale locale) {
        return orNone(outlet, texts.get(locale, "monthclose.outlet." + outlet), locale);
    }

    private String orNone(String key, String name, Locale locale) {
        return key.equals(Cut.NONE) ? texts.get(locale, "monthclose.none") : name;
    }
}
