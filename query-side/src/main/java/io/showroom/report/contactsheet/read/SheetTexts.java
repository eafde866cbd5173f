package io.showroom.report.contactsheet.read;

import io.showroom.naming.read.Names;
import io.showroom.report.contactsheet.read.SheetRow.Result;
import io.showroom.report.read.Cut;
import io.showroom.screen.read.UiTexts;
import java.util.Locale;

/** Words and signs of the sheet that page and paper share. */
final class SheetTexts {

    private SheetTexts() {}

    /**
     * A day as letter and signs: ✓ planned, ✗ missed, · contact without a grade, ◆ delivered, × lost, ! implausible, ′
     * entered late.
     */
    static String mark(SheetDay day) {
        StringBuilder mark = new StringBuilder();
        if (day.movedIn()) {
            mark.append('→');
        }
        mark.append(letter(day));
        if (day.missed()) {
            mark.append('✗');
        } else if (day.planned()) {
            mark.append('✓');
        }
        if (day.doubt() != null) {
            mark.append('!');
        }
        if (day.late()) {
            mark.append('′');
        }
        if (day.movedOut()) {
            mark.append('→');
        }
        return mark.toString();
    }

    /** What stands in the middle of a day. */
    static String letter(SheetDay day) {
        if (day.defeat()) {
            return "×";
        }
        if (day.delivered()) {
            return "◆";
        }
        if (day.grade() != null) {
            return day.grade();
        }
        if (day.order()) {
            return "●";
        }
        return day.contacts() > 0 ? "·" : "";
    }

    /** How a line ended, as people say it; empty while open. */
    static String result(UiTexts texts, Names names, SheetLine line, Locale locale) {
        if (line.result() == Result.OPEN) {
            return line.movedIn() == null
                    ? ""
                    : texts.get(
                            locale,
                            "contactsheet.from",
                            who(texts, names, line.movedIn().who(), locale));
        }
        if (line.result() == Result.MOVED && line.movedOut() != null) {
            return texts.get(
                    locale, "contactsheet.to", who(texts, names, line.movedOut().who(), locale));
        }
        return texts.get(locale, line.result() == Result.ORDER ? "result.ORDER" : "kind." + line.result());
    }

    /** A consultant as people call them. */
    static String who(UiTexts texts, Names names, String key, Locale locale) {
        return key.equals(Cut.NONE) ? texts.get(locale, "contactsheet.nobody") : names.staff(key);
    }
}
