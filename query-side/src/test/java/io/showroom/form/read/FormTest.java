package io.showroom.form.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormTest {

    private static final Form FORM = new Form(
            "traffic 2026-07",
            "展厅来店/来电统计表",
            List.of("Store S1", "2026-07"),
            List.of(
                    FormColumn.text("day", 10),
                    FormColumn.number("8–9", 5).under("first visits"),
                    FormColumn.number("9–10", 5).under("first visits"),
                    FormColumn.number("rate", 6)),
            List.of(
                    FormBlock.of(
                            "retained",
                            List.of(
                                    FormLine.of(LocalDate.of(2026, 7, 1), 3, 4, FormCell.share(0.125)),
                                    FormLine.of("=cmd()", null, 2, FormCell.share(null))),
                            List.of(FormLine.of("total", 3, 6))),
                    FormBlock.of(
                            null,
                            List.of(FormLine.of("a", FormCell.of("over two").over(2))),
                            List.of())),
            List.of(FormLine.of("all", 3, 6)),
            List.of("Manager"),
            true);

    @Test
    void blocksThatStandApartHaveASheetEach(@TempDir Path folder) throws IOException {
        FormBlock one = FormBlock.of("王静", List.of(FormLine.of("first")), List.of());
        FormBlock other = FormBlock.of("王静", List.of(FormLine.of("second")), List.of());
        Form form = new Form(
                "daily",
                "营业日报表",
                List.of(),
                List.of(FormColumn.text("a", 4)),
                List.of(one.onItsOwnSheet(), other.onItsOwnSheet()),
                List.of(),
                List.of(),
                true);
        Path file = folder.resolve("daily.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            FormWorkbook.write(form, out);
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.getEntry("xl/worksheets/sheet1.xml")).isNotNull();
            assertThat(zip.getEntry("xl/worksheets/sheet2.xml")).isNotNull();
        }
    }

    @Test
    void severalLongSheetsAreAWholeWorkbook(@TempDir Path folder) throws IOException {
        List<FormLine> lines = IntStream.range(0, 1200)
                .mapToObj(line -> FormLine.of("line " + line))
                .toList();
        Form form = new Form(
                "visits",
                "来店登记表",
                List.of(),
                List.of(FormColumn.text("a", 10)),
                List.of(
                        FormBlock.of("July", lines, List.of()).onItsOwnSheet(),
                        FormBlock.of("August", lines, List.of()).onItsOwnSheet()),
                List.of(),
                List.of(),
                true);
        Path workbook = folder.resolve("visits.xlsx");
        try (OutputStream out = Files.newOutputStream(workbook)) {
            FormWorkbook.write(form, out);
        }
        Map<String, String> parts = parts(workbook);
        assertThat(heights(parts.get("xl/worksheets/sheet1.xml"))).hasSizeGreaterThan(1200);
        assertThat(heights(parts.get("xl/worksheets/sheet2.xml"))).hasSizeGreaterThan(1200);
    }

    @Test
    void headingsOfAGroupStandUnderOne() {
        assertThat(FORM.header())
                .containsExactly(
                        List.of(
                                new Form.Heading("day", 0, 1, 2),
                                new Form.Heading("first visits", 1, 2, 1),
                                new Form.Heading("rate", 3, 1, 2)),
                        List.of(new Form.Heading("8–9", 1, 1, 1), new Form.Heading("9–10", 2, 1, 1)));
    }

    @Test
    void aLineIsFilledUpWithEmptyCells() {
        assertThat(FORM.placed(FormLine.of("a", FormCell.of("b").over(2))))
                .extracting(placed -> placed.cell().value())
                .containsExactly("a", "b", null);
    }

    @Test
    void csvHoldsTheLinesAloneAndNoFormula() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FormCsv.write(FORM, out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF,day,first visits 8–9,first visits 9–10,rate\r\n"
                        + "retained,2026-07-01,3,4,12.5%\r\n"
                        + "retained,'=cmd(),,2,\r\n"
                        + ",a,over two,,\r\n");
    }

    @Test
    void theWorkbookIsLaidOutAsTheForm(@TempDir Path folder) throws IOException {
        Path workbook = folder.resolve("form.xlsx");
        try (OutputStream out = Files.newOutputStream(workbook)) {
            FormWorkbook.write(FORM, out);
        }
        Map<String, String> parts = parts(workbook);
        String sheet = parts.get("xl/worksheets/sheet1.xml");
        assertThat(sheet)
                .contains("<mergeCell ref=\"A1:D1\"/>")
                .contains("<mergeCell ref=\"A4:A5\"/>")
                .contains("<mergeCell ref=\"B4:C4\"/>")
                .contains("orientation=\"landscape\"")
                .contains("paperSize=\"9\"")
                .contains("fitToWidth=\"1\"");
        assertThat(parts.get("xl/workbook.xml")).contains("_xlnm.Print_Titles").contains("$4:$5");
        assertThat(parts.get("xl/styles.xml")).contains("Microsoft YaHei");
    }

    @Test
    void aLongTextInMergedCellsGetsTheHeightItNeeds(@TempDir Path folder) throws IOException {
        String said = "客户已定车型和颜色只等月底政策".repeat(3);
        Form form = new Form(
                "foot",
                "表",
                List.of(),
                List.of(FormColumn.text("a", 9), FormColumn.text("b", 9), FormColumn.text("c", 9)),
                List.of(),
                List.of(
                        FormLine.of(FormCell.of(said).over(3)),
                        FormLine.of(FormCell.of("短").over(3))),
                List.of(),
                false);
        Path workbook = folder.resolve("foot.xlsx");
        try (OutputStream out = Files.newOutputStream(workbook)) {
            FormWorkbook.write(form, out);
        }
        String sheet = parts(workbook).get("xl/worksheets/sheet1.xml");
        assertThat(heights(sheet)).hasSize(4).satisfies(heights -> {
            assertThat(heights.get(2)).isGreaterThan(3 * 13);
            assertThat(heights.get(3)).isLessThan(20);
        });
    }

    @Test
    void aTextThatNoRowCanHoldGoesOnInTheNext(@TempDir Path folder) throws IOException {
        String said = "Model and colour are chosen, she waits for the end of the month. ".repeat(60);
        Form form = Form.table(
                "long", List.of(), List.of(FormColumn.text("a", 30)), FormBlock.of(List.of(FormLine.of(said))));
        Path workbook = folder.resolve("long.xlsx");
        try (OutputStream out = Files.newOutputStream(workbook)) {
            FormWorkbook.write(form, out);
        }
        Map<String, String> parts = parts(workbook);
        assertThat(heights(parts.get("xl/worksheets/sheet1.xml")))
                .hasSizeGreaterThan(3)
                .allSatisfy(height -> assertThat(height).isLessThan(409));
        assertThat(parts.get("xl/sharedStrings.xml").replaceAll("<[^>]*>|\\s", ""))
                .contains(said.replace(" ", ""));
    }

    private static List<Double> heights(String sheet) {
        return Pattern.compile("<row [^>]* ht=\"([\\d.]+)\"")
                .matcher(sheet)
                .results()
                .map(row -> Double.valueOf(row.group(1)))
                .toList();
    }

    private static Map<String, String> parts(Path workbook) throws IOException {
        Map<String, String> parts = new HashMap<>();
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
