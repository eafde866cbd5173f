package io.showroom.form.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Splits a form into its tables: neighbouring blocks with the same columns form one. */
final class FormTables {

    private FormTables() {}

    /** Returns the tables, each as a form; the foot belongs to the last one. */
    static List<Form> of(Form form) {
        List<List<FormBlock>> together = new ArrayList<>();
        for (FormBlock block : form.blocks()) {
            if (together.isEmpty() || !together.getLast().getFirst().without().equals(block.without())) {
                together.add(new ArrayList<>());
            }
            together.getLast().add(block);
        }
        if (together.size() < 2
                && form.blocks().stream().allMatch(block -> block.without().isEmpty())) {
            return List.of(form);
        }
        List<Form> tables = new ArrayList<>();
        for (List<FormBlock> blocks : together) {
            tables.add(table(form, blocks, tables.size() == together.size() - 1));
        }
        return tables;
    }

    private static Form table(Form form, List<FormBlock> blocks, boolean last) {
        Set<Integer> without = blocks.getFirst().without();
        List<FormColumn> columns = new ArrayList<>();
        for (int column = 0; column < form.columns().size(); column++) {
            if (!without.contains(column)) {
                columns.add(form.columns().get(column));
            }
        }
        return new Form(
                form.name(),
                form.title(),
                form.under(),
                columns,
                blocks.stream().map(FormTables::shown).toList(),
                last ? form.foot() : List.of(),
                last ? form.signatures() : List.of(),
                form.landscape());
    }

    private static FormBlock shown(FormBlock block) {
        return new FormBlock(
                block.title(),
                each -> block.lines().forEach(line -> each.accept(shown(line, block.without()))),
                block.foot().stream().map(line -> shown(line, block.without())).toList(),
                block.apart(),
                Set.of());
    }

    private static FormLine shown(FormLine line, Set<Integer> without) {
        List<FormCell> cells = new ArrayList<>();
        int column = 0;
        for (FormCell cell : line.cells()) {
            int left = 0;
            for (int at = column; at < column + cell.columns(); at++) {
                left += without.contains(at) ? 0 : 1;
            }
            if (left > 0) {
                cells.add(cell.over(left));
            }
            column += cell.columns();
        }
        return new FormLine(cells);
    }
}
