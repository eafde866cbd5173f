package io.showroom.report.contactsheet.read;

import io.showroom.report.contactsheet.read.SheetCell.Mark;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Days of a row as a short text: {@code day.contacts.marks.grade}, one after the other; empty days are left out. */
final class SheetCells {

    private static final Mark[] MARKS = Mark.values();
    private static final int PARTS = 4;

    private SheetCells() {}

    static String write(Collection<SheetCell> cells) {
        return cells.stream().map(SheetCells::write).collect(Collectors.joining(";"));
    }

    private static String write(SheetCell cell) {
        int marks = cell.marks().stream().mapToInt(mark -> 1 << mark.ordinal()).sum();
        String grade =
                cell.grade() == null ? "" : cell.grade().replace("%", "%25").replace(";", "%3B");
        return cell.day() + "." + cell.contacts() + "." + marks + "." + grade;
    }

    static List<SheetCell> read(String text) {
        List<SheetCell> cells = new ArrayList<>();
        if (!text.isEmpty()) {
            for (String cell : text.split(";", -1)) {
                cells.add(cell(cell.split("\\.", PARTS)));
            }
        }
        return cells;
    }

    private static SheetCell cell(String[] parts) {
        String grade = parts[3].replace("%3B", ";").replace("%25", "%");
        return new SheetCell(
                Integer.parseInt(parts[0]),
                grade.isEmpty() ? null : grade,
                Integer.parseInt(parts[1]),
                marks(Integer.parseInt(parts[2])));
    }

    private static Set<Mark> marks(int bits) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        for (Mark mark : MARKS) {
            if ((bits & 1 << mark.ordinal()) != 0) {
                marks.add(mark);
            }
        }
        return marks;
    }
}
