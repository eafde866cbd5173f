package io.showroom.report.contactsheet.read;

import io.showroom.report.contactsheet.read.SheetRow.Result;
import io.showroom.report.read.Dimension;
import io.showroom.screen.read.ViewFormat;

/** Texts and symbols of the sheet, shared by page, print and files. */
final class SheetTexts {

    private SheetTexts() {}

    /**
     * Returns a day's letter and symbols: ✓ planned, ✗ missed, · contact without a grade, ◆ delivered, ● ordered, ×
     * defeat, ! implausible, ′ recorded late, → moved in (in front) or out (behind).
     */
    static String mark(SheetDay day) {
        return (day.movedIn() ? "→" : "")
                + letter(day)
                + (day.missed() ? "✗" : day.planned() ? "✓" : "")
                + (day.doubt() == null ? "" : "!")
                + (day.late() ? "′" : "")
                + (day.movedOut() ? "→" : "");
    }

    /** Returns the letter of a day: the grade, or a symbol. */
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

    /** Returns how a line ended, as text; empty while open, unless it moved in. */
    static String result(SheetLine line, ViewFormat format) {
        Result result = line.end().result();
        SheetLine.Moves moves = line.moves();
        if (result == Result.OPEN) {
            return moves.movedIn() == null
                    ? ""
                    : format.text("contactsheet.from", who(moves.movedIn().who(), format));
        }
        if (result == Result.MOVED && moves.movedOut() != null) {
            return format.text("contactsheet.to", who(moves.movedOut().who(), format));
        }
        return format.text(result == Result.ORDER ? "result.ORDER" : "kind." + result);
    }

    /** Returns the consultant's display name. */
    static String who(String key, ViewFormat format) {
        return key.equals(Dimension.NONE) ? format.text("contactsheet.nobody") : format.staff(key);
    }
}
