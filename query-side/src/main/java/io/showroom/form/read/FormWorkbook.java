package io.showroom.form.read;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;

/** Writes a form as a workbook: a sheet for each of its tables, for separate blocks, and for its reverse side. */
final class FormWorkbook {

    private static final int LONGEST_NAME = 31;

    private final Workbook book;
    private final Set<String> taken = new HashSet<>();

    private FormWorkbook(Workbook book) {
        this.book = book;
    }

    static void write(Form form, OutputStream out) throws IOException {
        Workbook book = new Workbook(out, "Showroom", null);
        book.setGlobalDefaultFont(FormSheet.FONT, FormSheet.SIZE);
        FormWorkbook workbook = new FormWorkbook(book);
        form.sides().forEach(workbook::side);
        book.finish();
    }

    private void side(Form side) {
        List<Form> tables = side.tables();
        if (tables.size() > 1) {
            tables.forEach(table -> sheet(table, table.blocks(), table.blocks().getFirst()));
        } else if (side.blocks().size() > 1 && side.blocks().stream().allMatch(FormBlock::apart)) {
            side.blocks().forEach(block -> sheet(side, List.of(block), block));
        } else {
            tables.forEach(table -> new FormSheet(table, book.newWorksheet(free(side.title()))).write(table.blocks()));
        }
    }

    private void sheet(Form table, List<FormBlock> blocks, FormBlock named) {
        String name = free(Objects.requireNonNullElse(named.title(), table.title()));
        new FormSheet(table, book.newWorksheet(name)).write(blocks);
    }

    /** Returns a valid, unused name for a sheet; names are compared without case. */
    private String free(String wanted) {
        String allowed = wanted.replaceAll("[\\[\\]:*?/\\\\]", " ");
        String name = allowed.substring(0, Math.min(LONGEST_NAME, allowed.length()));
        String free = name;
        for (int n = 2; !taken.add(free.toLowerCase(Locale.ROOT)); n++) {
            String ending = " " + n;
            free = name.substring(0, Math.min(name.length(), LONGEST_NAME - ending.length())) + ending;
        }
        return free;
    }
}
