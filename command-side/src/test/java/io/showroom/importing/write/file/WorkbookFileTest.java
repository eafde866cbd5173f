package io.showroom.importing.write.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.showroom.commandapi.Rejection;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** Workbooks as Excel, WPS, LibreOffice and libraries write them: cells are read as displayed. */
class WorkbookFileTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "yyyy/m/d                          | 45356             | 2024-03-05",
                "yyyy/m/d h:mm                     | 45356.62847222222 | 2024-03-05 15:05",
                "yyyy-mm-dd hh:mm:ss               | 45356.62850694444 | 2024-03-05 15:05:03",
                "yyyy\"年\"m\"月\"d\"日\";@        | 45356             | 2024-03-05",
                "[$-804]yyyy\"年\"m\"月\"d\"日\";@ | 45356             | 2024-03-05",
                "[DBNum1][$-804]m\"月\"d\"日\"     | 45356             | 2024-03-05",
                "yyyy年m月                         | 45352             | 2024-03-01",
                "[$-F800]dddd\\,\\ mmmm\\ dd       | 45356             | 2024-03-05",
                "mmm-yy                            | 45356             | 2024-03-05",
                "e/m/d                             | 45356             | 2024-03-05",
                "reserved-0x1F                     | 45356             | 2024-03-05",
                "aaaa                              | 45356             | 2024-03-05",
                "h:mm                              | 0.62847222222     | 15:05",
                "上午/下午h\"时\"mm\"分\"          | 0.62847222222     | 15:05",
                "h:mm AM/PM                        | 0.375             | 09:00",
                "h:mm                              | 45356.62847222222 | 2024-03-05 15:05",
                "[h]:mm                            | 1.25              | 30:00",
                "yyyy/m/d                          | 0                 | 1900-01-00",
                "yyyy/m/d                          | 60                | 1900-02-29",
                "yyyy/m/d                          | 59                | 1900-02-28",
                "yyyy/m/d                          | -1                | -1",
                "General                           | 45356             | 45356",
                "G/通用格式                        | 45356             | 45356",
                "0.00E+00                          | 45356             | 45356",
                "#,##0.00\"元/day\"                | 45356.5           | 45356.5",
                "[Red]0.0                          | 45356             | 45356",
                "@                                 | 45356             | 45356",
                "0.0%                              | 0.855             | 85.5%",
                "000000                            | 12                | 000012"
            })
    void canShowANumberAsItsFormatDoes(String format, String number, String shown) {
        byte[] file =
                new MadeWorkbook().formats(format).sheet(row(1, styled(number))).bytes();

        assertThat(ReadTables.of(file).rows).containsExactly("1: " + shown);
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58})
    void canKnowDaysByTheNumberOfTheirFormat(int format) {
        byte[] file = new MadeWorkbook()
                .formats(format)
                .sheet(row(1, styled("45356")))
                .bytes();

        assertThat(ReadTables.of(file).rows).containsExactly("1: 2024-03-05");
    }

    @ParameterizedTest
    @ValueSource(ints = {18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56})
    void canKnowTimesByTheNumberOfTheirFormat(int format) {
        byte[] file = new MadeWorkbook()
                .formats(format)
                .sheet(row(1, styled("0.62847222222") + styled("45356")))
                .bytes();

        assertThat(ReadTables.of(file).rows).containsExactly("1: 15:05|2024-03-05");
    }

    @Test
    void canCountDaysFrom1904() {
        byte[] file = new MadeWorkbook()
                .from1904()
                .formats("yyyy/m/d h:mm", "h:mm")
                .sheet(row(1, styled("43894.62847222222") + "<c s=\"2\"><v>0.5</v></c>"))
                .bytes();

        assertThat(ReadTables.of(file).rows).containsExactly("1: 2024-03-05 15:05|12:00");
    }

    @Test
    void canReadStrictWorkbooksWithDaysSpelledOut() {
        byte[] file = new MadeWorkbook()
                .strict()
                .sheet(row(
                        1,
                        day("2024-03-05")
                                + day("2024-03-05T15:05:00")
                                + day("2024-03-05T00:00:00")
                                + day("15:05:00")
                                + day("1899-12-31T15:05:00")
                                + day("2024-03-05T15:05:07.000Z")))
                .bytes();

        assertThat(ReadTables.of(file).rows)
                .containsExactly("1: 2024-03-05|2024-03-05 15:05|2024-03-05|15:05|15:05|2024-03-05 15:05:07");
    }

    @Test
    void canReadNumbersAsPeopleKnowThem() {
        byte[] file = new MadeWorkbook()
                .sheet(row(
                        1,
                        number("16.100000000000001")
                                + number("0.30000000000000004")
                                + number("1.3912E+10")
                                + number("13912610001")
                                + number("-0.0")
                                + number("1E400")
                                + number("9007199254740993")))
                .bytes();

        assertThat(ReadTables.of(file).rows)
                .containsExactly("1: 16.1|0.3|13912000000|13912610001|0|1E400|9007199254740993");
    }

    @Test
    void leavesWhatIsNoNumberOrTooLargeForOneAsItIs() {
        byte[] file = new MadeWorkbook()
                .formats("0.0%", "yyyy/m/d")
                .sheet(row(
                        1,
                        number("1d") + number("0x1p3") + number("NaN") + number("1E-999999999")
                                + number("1E999999999") + number("1E-99999999999") + number("0E-999999999")
                                + styled("1E-999999999") + "<c s=\"2\"><v>1E999999999</v></c>"))
                .bytes();

        assertThat(ReadTables.of(file).rows)
                .containsExactly("1: 1d|0x1p3|NaN|1E-999999999|1E999999999|1E-99999999999|0|1E-999999999|1E999999999");
    }

    @Test
    void canReadTextsWithoutPhoneticGuidesAndEscapes() {
        byte[] file = new MadeWorkbook()
                .shared("<si><t>山田</t><rPh sb=\"0\" eb=\"2\"><t>ヤマダ</t></rPh><phoneticPr fontId=\"1\"/></si>"
                        + "<si><r><t>王</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">小明 </t></r></si>"
                        + "<si><t>一行_x000D_\n二行_x000d_三行</t></si><si><t>_x005F_x000D_ _x0007_&amp;</t></si>")
                .sheet(row(
                        1,
                        shared(0) + shared(1) + shared(2) + shared(3)
                                + "<c t=\"inlineStr\"><is><t>山</t><rPh sb=\"0\" eb=\"1\"><t>やま</t></rPh></is></c>"
                                + "<c t=\"str\"><f>A1&amp;\"x\"</f><v>a_x000D__x000A_b</v></c>"))
                .bytes();

        assertThat(ReadTables.of(file).rows).containsExactly("1: 山田|王小明 |一行\n二行\n三行|_x000D_ &|山|a\nb");
    }

    @Test
    void canReadCachedResultsOfFormulas() {
        byte[] file = new MadeWorkbook()
                .formats("yyyy/m/d")
                .sheet(
                        row(
                                1,
                                "<c s=\"1\"><f>TODAY()</f><v>45356</v></c><c t=\"e\"><f>VLOOKUP(1,A:B,2)</f><v>#N/A</v></c>"
                                        + "<c t=\"str\"><f>\"\"</f><v></v></c><c><f>1+1</f><v></v></c><c t=\"b\"><f>1=1</f><v>1</v></c>"))
                .bytes();

        assertThat(ReadTables.of(file).rows).containsExactly("1: 2024-03-05|#N/A||#CALC!|TRUE");
        assertThat(CellText.isError("#N/A")).isTrue();
        assertThat(CellText.isError(CellText.NOT_WORKED_OUT)).isTrue();
        assertThat(CellText.isError("#1")).isFalse();
    }

    @Test
    void canReadCellsByTheirPlaceOrWithoutOne() {
        byte[] file = new MadeWorkbook()
                .sheet(
                        "<row r=\"3\"><c r=\"B3\"><v>1</v></c><c><v>2</v></c><c r=\"F3\"/></row><row><c><v>3</v></c></row>"
                                + "<row r=\"9\" hidden=\"1\"><c r=\"AA9\"><v>4</v></c></row><row r=\"10\"><c r=\"A10\" s=\"1\"/></row>")
                .bytes();

        ReadTables read = ReadTables.of(file);
        assertThat(read.rows).containsExactly("3: |1|2", "4: 3", "9: " + "|".repeat(26) + "4");
        assertThat(read.hiddenLines).containsExactly(9L);
    }

    @Test
    void hiddenSheetsComeLast() {
        byte[] file = new MadeWorkbook()
                .sheet("旧", "hidden", row(1, number("1")))
                .sheet("密", "veryHidden", row(1, number("2")))
                .sheet("新", "visible", row(1, number("3")))
                .bytes();

        assertThat(ReadTables.of(file).names).containsExactly("新", "旧 (hidden)", "密 (hidden)");
        assertThat(ReadTables.of(file).rows).containsExactly("1: 3", "1: 1", "1: 2");
    }

    @Test
    void canReadAnyNumberOfAmpersands() {
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= 1_200; i++) {
            rows.append(row(i, "<c t=\"inlineStr\"><is><t>" + "&amp;".repeat(100) + "</t></is></c>"));
        }

        assertThat(ReadTables.of(new MadeWorkbook().sheet(rows.toString()).bytes()).rows)
                .hasSize(1_200)
                .endsWith("1200: " + "&".repeat(100));
    }

    @Test
    void cannotUnpackMoreThanItsBounds() {
        byte[] large = new MadeWorkbook()
                .shared(("<si><t>" + "文".repeat(500) + "</t></si>").repeat(20))
                .sheet(row(1, shared(0)))
                .bytes();
        byte[] longCell = new MadeWorkbook()
                .sheet(row(7, "<c t=\"inlineStr\"><is><t>" + "a".repeat(101) + "</t></is></c>"))
                .bytes();

        refuses(large, new UploadBounds(DataSize.ofKilobytes(8), 1_000_000, 1_000), "unpackedTooLarge");
        refuses(large, new UploadBounds(DataSize.ofMegabytes(1), 9_999, 1_000), "sharedTextsTooLong");
        refuses(large, new UploadBounds(DataSize.ofMegabytes(1), 1_000_000, 499), "cellTooLong");
        refuses(longCell, new UploadBounds(DataSize.ofMegabytes(1), 1_000, 100), "cellTooLong");
        assertThat(ReadTables.of(large).rows).hasSize(1);
    }

    @Test
    void sharedTextsCountEachTimeTheyAreUsed() {
        String said = shared(0).repeat(40);
        MadeWorkbook wide = new MadeWorkbook().shared("<si><t>" + "a".repeat(30_000) + "</t></si>");
        byte[] longRow = wide.sheet(row(1, said)).bytes();
        byte[] manyRows = new MadeWorkbook()
                .shared("<si><t>" + "a".repeat(30_000) + "</t></si>")
                .sheet(row(1, shared(0)) + row(2, shared(0)) + row(3, shared(0)))
                .bytes();
        byte[] manyColumns = new MadeWorkbook()
                .sheet("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>")
                .bytes();

        refuses(longRow, UploadBounds.USUAL, "rowTooLong");
        refuses(manyRows, new UploadBounds(DataSize.ofKilobytes(80), 1_000_000, 32_767), "tooMuchText");
        refuses(manyColumns, UploadBounds.USUAL, "tooManyColumns");
    }

    @Test
    void limitsTheItemsKeptInMemory() {
        String joins = "<mergeCell ref=\"A1:A2\"/>".repeat(65_537);
        byte[] joined = new MadeWorkbook().sheet(row(1, number("1")) + joins).bytes();
        byte[] styled = new MadeWorkbook()
                .formats(Collections.nCopies(65_537, 14).toArray())
                .sheet(row(1, number("1")))
                .bytes();

        refuses(joined, UploadBounds.USUAL, "tooManyJoined");
        refuses(styled, UploadBounds.USUAL, "tooManyStyles");
    }

    private static void refuses(byte[] file, UploadBounds bounds, String code) {
        assertThatThrownBy(() -> ReadTables.of(file, bounds))
                .isInstanceOfSatisfying(
                        Rejection.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo(code));
    }

    private static String row(int line, String cells) {
        return "<row r=\"" + line + "\">" + cells + "</row>";
    }

    private static String styled(String number) {
        return "<c s=\"1\"><v>" + number + "</v></c>";
    }

    private static String number(String number) {
        return "<c><v>" + number + "</v></c>";
    }

    private static String day(String iso) {
        return "<c t=\"d\"><v>" + iso + "</v></c>";
    }

    private static String shared(int number) {
        return "<c t=\"s\"><v>" + number + "</v></c>";
    }
}
