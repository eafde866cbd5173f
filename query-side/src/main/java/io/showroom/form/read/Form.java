package io.showroom.form.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A form: its head, its columns, its lines in blocks, its foot. {@link FormFiles} writes it as XLSX and CSV, the
 * template {@code form/print} shows it on A4.
 *
 * @param name name of a file with it, without ending
 * @param title the form's title
 * @param under lines under the title: store, month, who asked, as known at
 * @param columns its columns
 * @param blocks its lines
 * @param foot lines below all blocks
 * @param signatures who signs at the bottom of the page; empty for nobody
 * @param landscape whether the page lies on its side
 * @param picture a drawing below the table, on paper only; null for none
 * @param back what stands on the back of the sheet: a page of its own on paper, a sheet of its own in a workbook; null
 *     for nothing
 */
public record Form(
        String name,
        String title,
        List<String> under,
        List<FormColumn> columns,
        List<FormBlock> blocks,
        List<FormLine> foot,
        List<String> signatures,
        boolean landscape,
        @Nullable FormPicture picture,
        @Nullable Form back) {

    private static final int PAGE_LINES = 500;

    /** Copies the lists. */
    public Form {
        under = List.copyOf(under);
        columns = List.copyOf(columns);
        blocks = List.copyOf(blocks);
        foot = List.copyOf(foot);
        signatures = List.copyOf(signatures);
    }

    /** A form without a picture or a back. */
    public Form(
            String name,
            String title,
            List<String> under,
            List<FormColumn> columns,
            List<FormBlock> blocks,
            List<FormLine> foot,
            List<String> signatures,
            boolean landscape) {
        this(name, title, under, columns, blocks, foot, signatures, landscape, null, null);
    }

    /** The same form under another file's name. */
    public Form named(String file) {
        return new Form(file, title, under, columns, blocks, foot, signatures, landscape, picture, back);
    }

    /** The same form with a picture. */
    public Form with(@Nullable FormPicture drawn) {
        return new Form(name, title, under, columns, blocks, foot, signatures, landscape, drawn, back);
    }

    /** The same form with other lines below all blocks. */
    public Form below(List<FormLine> lines) {
        return new Form(name, title, under, columns, blocks, lines, signatures, landscape, picture, back);
    }

    /** The same form with something on its back. */
    public Form with(Form behind) {
        return new Form(name, title, under, columns, blocks, foot, signatures, landscape, picture, behind);
    }

    /**
     * Lines of a block as a page shows them.
     *
     * @param block the block
     * @param lines its lines, cut where the page is full
     */
    public record ShownLines(FormBlock block, List<FormLine> lines) {}

    /** The blocks as a page shows them: no more lines in all than anybody reads on paper; files hold all. */
    public List<ShownLines> shown() {
        List<ShownLines> shown = new ArrayList<>();
        int left = PAGE_LINES;
        for (FormBlock block : blocks) {
            List<FormLine> lines = block.first(left);
            left -= lines.size();
            shown.add(new ShownLines(block, lines));
        }
        return shown;
    }

    /** The most lines that a page shows. */
    public int most() {
        return PAGE_LINES;
    }

    /** How many lines all blocks have together. */
    public long count() {
        return blocks.stream().mapToLong(FormBlock::count).sum();
    }

    /** This form, and what stands on its back. */
    public List<Form> sides() {
        return back == null ? List.of(this) : List.of(this, back);
    }

    /** A form that is one table in landscape, without foot or signatures. */
    public static Form table(String title, List<String> under, List<FormColumn> columns, FormBlock block) {
        return new Form(title, title, under, columns, List.of(block), List.of(), List.of(), true);
    }

    /**
     * A heading over neighbouring columns.
     *
     * @param text what it says
     * @param from index of the first column
     * @param columns how many
     * @param rows how many header rows it spans
     */
    public record Heading(String text, int from, int columns, int rows) {}

    /** Whether any column stands under a common heading. */
    public boolean grouped() {
        return columns.stream().anyMatch(column -> column.group() != null);
    }

    /** The header rows from above: one, two where columns are grouped, none where no column has a heading. */
    public List<List<Heading>> header() {
        if (columns.stream().allMatch(column -> column.heading().isEmpty())) {
            return List.of();
        }
        List<Heading> upper = new ArrayList<>();
        List<Heading> lower = new ArrayList<>();
        int rows = grouped() ? 2 : 1;
        for (int at = 0; at < columns.size(); at++) {
            FormColumn column = columns.get(at);
            if (column.group() == null) {
                upper.add(new Heading(column.heading(), at, 1, rows));
                continue;
            }
            lower.add(new Heading(column.heading(), at, 1, 1));
            if (at == 0 || !Objects.equals(columns.get(at - 1).group(), column.group())) {
                upper.add(new Heading(column.group(), at, together(at), 1));
            }
        }
        return rows == 1 ? List.of(upper) : List.of(upper, lower);
    }

    private int together(int from) {
        @Nullable String group = columns.get(from).group();
        int to = from;
        while (to < columns.size() && Objects.equals(columns.get(to).group(), group)) {
            to++;
        }
        return to - from;
    }

    /**
     * A cell in its place.
     *
     * @param cell the cell
     * @param align name of where it stands, small letters
     * @param tone name of its tone, small letters
     */
    public record PlacedCell(FormCell cell, String align, String tone) {

        /** How a text that is shown in it may break: {@code whole} for not at all, {@code any} for anywhere. */
        public String breaks(String text) {
            return TextWidths.whole(text)
                    ? " pr-whole"
                    : TextWidths.longest(text) > ColumnWidths.LONGEST_WORD ? " pr-any" : "";
        }
    }

    /** A line's cells in their places, filled up with empty ones. */
    public List<PlacedCell> placed(FormLine line) {
        List<PlacedCell> placed = new ArrayList<>();
        int column = 0;
        for (FormCell cell : line.cells()) {
            int left = columns.size() - column;
            if (left > 0) {
                placed.add(at(column, cell.columns() > left ? cell.over(left) : cell));
                column += cell.columns();
            }
        }
        for (; column < columns.size(); column++) {
            placed.add(at(column, FormCell.EMPTY));
        }
        return placed;
    }

    private PlacedCell at(int column, FormCell cell) {
        return new PlacedCell(cell, alignOf(column, cell), cell.tone().name().toLowerCase(Locale.ROOT));
    }

    /** Where a cell stands: as its column, but texts over several columns at the left. */
    String alignOf(int column, FormCell cell) {
        FormColumn.Align align = cell.columns() > 1 && cell.value() instanceof String
                ? FormColumn.Align.LEFT
                : columns.get(column).align();
        return align.name().toLowerCase(Locale.ROOT);
    }

    /** Its tables: one, or several where blocks have columns of their own. */
    public List<Form> tables() {
        return FormTables.of(this);
    }

    /** How it is laid out on paper. */
    public PageLayout layout() {
        return PageLayout.of(this);
    }
}
