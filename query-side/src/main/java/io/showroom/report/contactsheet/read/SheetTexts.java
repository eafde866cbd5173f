package io.showroom.report.contactsheet.read;

import io.showroom.report.contactsheet.read.SheetRow.Result;
import io.showroom.report.read.Dimension;
import io.showroom.screen.read.ViewFormat;

/** Words and signs of the sheet that page and paper share. */
final class SheetTexts {

    private SheetTexts() {}

    /**
     * A day as letter and signs: ✓ planned, ✗ missed, · contact without a grade, ◆ delivered, × lost, ! implausible, ′
     * entered late.
     */
    static String mark(SheetDay day) {
        return (day.movedIn() ? "→" : "")
                + letter(day)
                + (day.missed() ? "✗" : day.planned() ? "✓" : "")
                + (day.doubt() == null ? "" : "!")
                + (day.late() ? "′" : "")
                + (day.movedOut() ? "→" : "");
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

    /** A consultant as people call them. */
    static String who(String key, ViewFormat format) {
        return key.equals(Dimension.NONE) ? format.text("contactsheet.nobody") : format.staff(key);
    }
}
