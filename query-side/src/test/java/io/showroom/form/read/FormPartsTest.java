package io.showroom.form.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.testing.Tables;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cells, lines, blocks and layouts of forms, and their values in files. */
class FormPartsTest {

    @Test
    void valuesInCsvAreMachineReadable() throws IOException {
        assertThat(cells(
                        null,
                        3,
                        1234567L,
                        new BigDecimal("148000.50"),
                        0.123456,
                        LocalDate.of(2026, 3, 31),
                        FormCell.share(0.125),
                        FormCell.share(null),
                        FormCell.share(2.5, number -> number + " to 1")))
                .containsExactly("", "3", "1234567", "148000.50", "0.1235", "2026-03-31", "12.5%", "", "2.5 to 1");
    }

    /** Texts that look like a formula are escaped; signed numbers and phone numbers are not. */
    @ParameterizedTest
    @CsvSource({
        "=1+1,'''=1+1'",
        "@sum,'''@sum'",
        "-x,'''-x'",
        "+x,'''+x'",
        "+8613800138001,+8613800138001",
        "-5,-5",
        "a=1,a=1",
        "王小明,王小明"
    })
    void formulasAreEscaped(String text, String written) throws IOException {
        assertThat(cells(text)).containsExactly(written);
    }

    @Property(tries = 200)
    void anyTextIsReadBackFromCsv(@ForAll @Size(min = 1, max = 4) List<@StringLength(max = 12) String> texts)
            throws IOException {
        // Texts without control characters, surrogates, unassigned and private characters.
        List<String> readable = texts.stream()
                .map(text -> "x" + text.replaceAll("[\\p{Cntrl}\\p{Cs}\\p{Cn}\\p{Co}]", ""))
                .toList();
        assertThat(cells(readable.toArray())).isEqualTo(readable);
    }

    @Test
    void aWorkbookContainsTheTexts() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FormWorkbook.write(form(FormLine.of("王小明 & <Co>", 3, LocalDate.of(2026, 3, 31)), 3), out);
        assertThat(Tables.workbook(out.toByteArray()).toString()).contains("王小明 & <Co>", "a title");
    }

    @Test
    void sharesAbove1AreDisplayedInWords() {
        assertThat(FormCell.share(1.0, number -> "no")).isEqualTo(FormCell.share(1.0));
        assertThat(FormCell.share(null, number -> "no")).isEqualTo(FormCell.share(null));
        assertThat(FormCell.share(1.26, number -> number + "!").value()).isEqualTo(new FormCell.Share(1.26, "1.3!"));
    }

    @ParameterizedTest
    @CsvSource({"1,1", "1.25,1.3", "1.24,1.2", "10.0,10", "0.04,0"})
    void aNumberInWordsHasOneDecimalAtMost(double number, String plain) {
        assertThat(FormCell.plain(number)).isEqualTo(plain);
    }

    @Test
    void aCountLinksToItsProspectsUnlessZero() {
        assertThat(FormCell.counting(3, "funnel/order/prospects", "").behind()).isEqualTo("funnel/order/prospects");
        assertThat(FormCell.counting(3, "funnel/order/prospects", "c 1&").behind())
                .isEqualTo("funnel/order/prospects&key=c%201%26");
        assertThat(FormCell.counting(0, "funnel/order/prospects", "c1").behind())
                .isNull();
        assertThat(FormCell.counting(3, "x", "").over(2).as(FormCell.Tone.STRONG))
                .isEqualTo(new FormCell(3L, 2, FormCell.Tone.STRONG, "x"));
    }

    @Test
    void aLineOfANameAndItsValues() {
        assertThat(FormLine.of("H", 3, column -> column == 1 ? null : column).cells())
                .extracting(FormCell::value)
                .containsExactly("H", 0, null, 2);
    }

    /** At most five hundred lines on paper; files contain all. */
    @ParameterizedTest
    @CsvSource({"10,20,10,20", "500,20,500,0", "400,200,400,100", "0,600,0,500"})
    void aPageIsTruncatedAtItsLimit(int first, int second, int shownFirst, int shownSecond) {
        Form form = new Form(
                "n",
                "t",
                List.of(),
                List.of(FormColumn.text("a", 4)),
                List.of(block(first), block(second)),
                List.of(),
                List.of(),
                true);
        assertThat(form.shown()).extracting(shown -> shown.lines().size()).containsExactly(shownFirst, shownSecond);
        assertThat(form.count()).isEqualTo(first + second);
        assertThat(form.most()).isEqualTo(500);
    }

    @Test
    void blocksWithoutSomeColumnsAreTablesOfTheirOwn() {
        Form form = new Form(
                "n",
                "t",
                List.of(),
                List.of(FormColumn.text("a", 4), FormColumn.text("b", 4), FormColumn.text("c", 4)),
                List.of(
                        FormBlock.of("all", List.of(FormLine.of(1, 2, 3)), List.of()),
                        FormBlock.of("some", List.of(FormLine.of(1, 2, 3)), List.of())
                                .without(Set.of(1))),
                List.of(),
                List.of(),
                true);
        List<Form> tables = form.tables();
        assertThat(tables).hasSize(2);
        assertThat(tables.get(1).columns()).extracting(FormColumn::heading).containsExactly("a", "c");
        assertThat(tables.get(1).blocks().getFirst().list().getFirst().cells())
                .extracting(FormCell::value)
                .containsExactly(1, 3);
    }

    @Test
    void manyColumnsReduceTheFontSize() {
        PageLayout few = PageLayout.of(wide(4));
        PageLayout many = PageLayout.of(wide(30));
        assertThat(Double.parseDouble(few.points())).isEqualTo(9);
        assertThat(Double.parseDouble(many.points())).isLessThan(8).isGreaterThanOrEqualTo(6);
        assertThat(many.dense()).isTrue();
        assertThat(few.dense()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1", "4", "17", "31"})
    void theWidthsAreTheWholePage(int columns) {
        PageLayout layout = PageLayout.of(wide(columns));
        assertThat(layout.widths()).hasSize(columns);
        assertThat(layout.widths().stream().mapToDouble(Double::parseDouble).sum())
                .isBetween(99.0, 101.0);
    }

    @Test
    void fileNamesContainNoForbiddenCharacters() {
        assertThat(FormFiles.fileName("a/b\\c:d*e?f\"g<h>i|j 王")).isEqualTo("a-b-c-d-e-f-g-h-i-j 王");
    }

    private static List<String> cells(@Nullable Object... values) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FormCsv.write(form(FormLine.of(Arrays.asList(values)), values.length), out);
        return Tables.csv(out.toString(StandardCharsets.UTF_8)).get(1);
    }

    private static Form form(FormLine line, int columns) {
        return Form.table(
                "a title",
                List.of("under it"),
                IntStream.range(0, columns)
                        .mapToObj(column -> FormColumn.text("c" + column, 8))
                        .toList(),
                FormBlock.of(List.of(line)));
    }

    private static FormBlock block(int lines) {
        return FormBlock.of(Collections.nCopies(lines, FormLine.of("x")));
    }

    private static Form wide(int columns) {
        return form(FormLine.of(Collections.nCopies(columns, "2026-03-31")), columns);
    }
}
