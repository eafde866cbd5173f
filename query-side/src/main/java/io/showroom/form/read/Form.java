package io.showroom.form.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Layout of a paper form: head, columns, blocks of lines, foot. {@link FormFiles} writes it as XLSX and CSV, the
 * template {@code form/print} renders it for A4.
 *
 * @param name file name without extension
 * @param title title of the form
 * @param under lines under the title: store, month, reader, as-known-at time
 * @param columns its columns
 * @param blocks its lines
 * @param foot lines below all blocks
 * @param signatures labels of the signature fields; empty for none
 * @param landscape whether the page is in landscape
 * @param picture a drawing below the table, on paper only; null for none
 * @param back content of the reverse side: a separate page on paper, a separate sheet in a workbook; null for none
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

    /** Creates a form without picture and reverse side. */
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

    /** Returns this form with another file name. */
    public Form named(String file) {
        return new Form(file, title, under, columns, blocks, foot, signatures, landscape, picture, back);
    }

    /** Returns this form with a picture. */
    public Form with(@Nullable FormPicture drawn) {
        return new Form(name, title, under, columns, blocks, foot, signatures, landscape, drawn, back);
    }

    /** Returns this form with another foot. */
    public Form below(List<FormLine> lines) {
        return new Form(name, title, under, columns, blocks, lines, signatures, landscape, picture, back);
    }

    /** Returns this form with a reverse side. */
    public Form with(Form behind) {
        return new Form(name, title, under, columns, blocks, foot, signatures, landscape, picture, behind);
    }

    /**
     * The lines of a block on a page.
     *
     * @param block the block
     * @param lines its lines, truncated at the page limit
     */
    public record ShownLines(FormBlock block, List<FormLine> lines) {}

    /** Returns the blocks for a page, truncated after {@link #most} lines in all; files contain all lines. */
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

    /** Returns the maximum number of lines on a page. */
    public int most() {
        return PAGE_LINES;
    }

    /** Returns the number of lines of all blocks. */
    public long count() {
        return blocks.stream().mapToLong(FormBlock::count).sum();
    }

    /** Returns this form and its reverse side, if there is one. */
    public List<Form> sides() {
        return back == null ? List.of(this) : List.of(this, back);
    }

    /** Creates a form of one table in landscape, without foot and signatures. */
    public static Form table(String title, List<String> under, List<FormColumn> columns, FormBlock block) {
        return new Form(title, title, under, columns, List.of(block), List.of(), List.of(), true);
    }

    /**
     * A heading over one or more columns.
     *
     * @param text the text
     * @param from index of the first column
     * @param columns number of columns
     * @param rows number of header rows it spans
     */
    public record Heading(String text, int from, int columns, int rows) {}

    /** Whether any column has a group heading. */
    public boolean grouped() {
        return columns.stream().anyMatch(column -> column.group() != null);
    }

    /** Returns the header rows from the top: one, two if columns are grouped, none if no column has a heading. */
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
     * A cell with its formatting.
     *
     * @param cell the cell
     * @param align alignment, in lower case
     * @param tone tone, in lower case
     */
    public record PlacedCell(FormCell cell, String align, String tone) {

        /**
         * Returns the CSS class for line breaks in a text: {@code pr-whole} for none, {@code pr-any} for anywhere;
         * empty for the default.
         */
        public String breaks(String text) {
            return TextWidths.whole(text)
                    ? " pr-whole"
                    : TextWidths.longest(text) > ColumnWidths.LONGEST_WORD ? " pr-any" : "";
        }
    }

    /** Returns the cells of a line with their formatting, padded with empty ones. */
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

    /** Returns the alignment of a cell: that of its column; texts over several columns are left-aligned. */
    String alignOf(int column, FormCell cell) {
        FormColumn.Align align = cell.columns() > 1 && cell.value() instanceof String
                ? FormColumn.Align.LEFT
                : columns.get(column).align();
        return align.name().toLowerCase(Locale.ROOT);
    }

    /** Returns its tables: one, or several if blocks have their own columns. */
    public List<Form> tables() {
        return FormTables.of(this);
    }

    /** Returns its layout on paper. */
    public PageLayout layout() {
        return PageLayout.of(this);
    }
}
