package io.showroom.report.contactsheet.read;

import io.showroom.naming.read.Names;
import io.showroom.screen.read.UiTexts;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.util.HtmlUtils;

/** What signs of the sheet mean, in words for who does not see them. */
final class SheetWords {

    private final UiTexts texts;
    private final Names names;
    private final Locale locale;
    private final Map<String, String> spoken = new HashMap<>();

    SheetWords(UiTexts texts, Names names, Locale locale) {
        this.texts = texts;
        this.names = names;
        this.locale = locale;
    }

    String result(SheetLine line) {
        return SheetTexts.result(texts, names, line, locale);
    }

    String who(String consultant) {
        return SheetTexts.who(texts, names, consultant, locale);
    }

    /** The words of a sign, hidden from the eye. */
    String spoken(String sign) {
        return spoken.computeIfAbsent(
                sign,
                any -> "<s>" + HtmlUtils.htmlEscape(" " + texts.get(locale, "contactsheet.mark." + sign)) + "</s>");
    }

    /** The words of a day's signs. */
    String spoken(SheetDay day) {
        return (day.missed() ? spoken("missed") : day.planned() ? spoken("planned") : "")
                + (day.late() ? spoken("late") : "")
                + (day.doubt() == null ? "" : spoken(day.doubt().name()))
                + (day.delivered() ? spoken("delivered") : "")
                + (day.defeat() ? spoken("defeat") : "")
                + (day.movedIn() ? spoken("in") : "")
                + (day.movedOut() ? spoken("out") : "");
    }
}
