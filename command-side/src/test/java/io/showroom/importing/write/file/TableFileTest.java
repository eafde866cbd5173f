package io.showroom.importing.write.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.showroom.commandapi.Rejection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** Files other than .xlsx workbooks: read where supported, else rejected with their kind. */
class TableFileTest {

    private static final String LIST = "姓名,电话\r\n王小明,13912450001\r\n李雷,13912450002\r\n";
    private static final List<String> READ = List.of("1: 姓名|电话", "2: 王小明|13912450001", "3: 李雷|13912450002");

    @Test
    void canReadTextInEveryEncodingThatSpreadsheetsWrite() {
        assertThat(ReadTables.of(LIST.getBytes(UTF_8)).rows).isEqualTo(READ);
        assertThat(ReadTables.of(("\uFEFF" + LIST).getBytes(UTF_8)).rows).isEqualTo(READ);
        assertThat(ReadTables.of(("\uFEFF" + LIST).getBytes(UTF_16LE)).rows).isEqualTo(READ);
        assertThat(ReadTables.of(("\uFEFF" + LIST).getBytes(UTF_16BE)).rows).isEqualTo(READ);
        assertThat(ReadTables.of(LIST.getBytes(UTF_16LE)).rows).isEqualTo(READ);
        assertThat(ReadTables.of(LIST.getBytes(UTF_16BE)).rows).isEqualTo(READ);
        assertThat(ReadTables.of(LIST.getBytes(Charset.forName("GB18030"))).rows)
                .isEqualTo(READ);
    }

    @Test
    void canReadAQuotedFirstHeaderBehindAMark() {
        assertThat(ReadTables.of("\uFEFF\"姓,名\",\"电话\"\n".getBytes(UTF_8)).rows).containsExactly("1: 姓,名|电话");
    }

    @Test
    void canFindTheSeparator() {
        assertThat(ReadTables.of("a;b\n\"1,2,3,4\";2\n".getBytes(UTF_8)).rows)
                .containsExactly("1: a|b", "2: 1,2,3,4|2");
        assertThat(ReadTables.of("sep=;\na;b\n1,5;2\n".getBytes(UTF_8)).rows).containsExactly("2: a|b", "3: 1,5|2");
        assertThat(ReadTables.of("a\tb\n1\t2\t\t\n".getBytes(UTF_8)).rows).containsExactly("1: a|b", "2: 1|2");
    }

    @Test
    void theHeaderDecidesTheSeparatorNotTitlesNorRemarks() {
        assertThat(ReadTables.of("a;b\n1,5,6,7;2,5\n1,5,8,9;2,5\n".getBytes(UTF_8)).rows)
                .containsExactly("1: a|b", "2: 1,5,6,7|2,5", "3: 1,5,8,9|2,5");
        assertThat(ReadTables.of("\na\tb\n1\t好,价格,颜色\n".getBytes(UTF_8)).rows)
                .containsExactly("2: a|b", "3: 1|好,价格,颜色");
        assertThat(ReadTables.of("名单;三月;北店\na,b\n1,2\n".getBytes(UTF_8)).rows)
                .containsExactly("1: 名单;三月;北店", "2: a|b", "3: 1|2");
        assertThat(ReadTables.of("a;b\n1\n2\n".getBytes(UTF_8)).rows).containsExactly("1: a|b", "2: 1", "3: 2");
    }

    @Test
    void anExceptionOfTheSinkIsNoErrorOfTheFile() throws IOException {
        Path file = Files.createTempFile("table", ".any");
        try {
            Files.writeString(file, LIST);
            assertThatThrownBy(() -> TableFile.read(file, UploadBounds.USUAL, new TableSink() {
                        @Override
                        public boolean table(String name, boolean hidden) {
                            return true;
                        }

                        @Override
                        public void row(long line, boolean hidden, List<String> cells) {
                            throw new IllegalStateException("the database is away");
                        }
                    }))
                    .hasMessage("the database is away");
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void oneDamagedByteNamesItsLine() {
        byte[] utf8 = LIST.getBytes(UTF_8);
        utf8[new String(utf8, UTF_8).split("李")[0].getBytes(UTF_8).length + 1] = 'x';
        byte[] gb = LIST.getBytes(Charset.forName("GB18030"));
        gb[LIST.split("雷")[0].getBytes(Charset.forName("GB18030")).length + 1] = (byte) 0xFF;

        byte[] latin = "name\nMüller,1\n".getBytes(ISO_8859_1);

        assertThat(refusal(latin)).isEqualTo("notUtf8 [2]");
        assertThat(refusal(utf8)).isEqualTo("notUtf8 [3]");
        assertThat(refusal(gb)).isEqualTo("damagedText [3, GB18030]");
        assertThat(refusal(("a,b\n1,\0\n" + LIST).getBytes(UTF_8))).isEqualTo("unreadableFile []");
    }

    @Test
    void aQuotationMarkThatNeverEndsNamesItsLine() {
        assertThat(refusal(("a,b\n1,2\n3,\"" + "x".repeat(40_000)).getBytes(UTF_8)))
                .isEqualTo("cellTooLong [3, 32767]");
        assertThat(refusal(("a,b\n1,2\n3,\"" + "x,\n".repeat(400_000)).getBytes(UTF_8)))
                .isEqualTo("unclosedQuote [3]");
    }

    @Test
    void canReadAWebPageCalledWorkbook() {
        String page = """
                <html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="gb2312"><style>td {}</style></head>
                <body><table><tr><td>
                <table border=1><tr><th rowspan=2>姓名</th><th colspan=2>电话</th></tr>
                <tr><td>一</td><td>二</td></tr>
                <tr style='display: none'><td>王&nbsp;小明<br>转介绍</td><td x:num="13912450001">1.39125E+10</td><td>2024/3/5</td></tr>
                </table></td></tr></table></body></html>
                """;
        ReadTables read = ReadTables.of(page.getBytes(Charset.forName("GB18030")));

        assertThat(read.rows).containsExactly("1: 姓名|电话", "2: |一|二", "3: 王 小明\n转介绍|13912450001|2024/3/5");
        assertThat(read.hiddenLines).containsExactly(3L);
        assertThat(read.joined).containsExactly("0: 1-2");
        assertThat(ReadTables.of(("\uFEFF" + page.replace("gb2312", "unicode")).getBytes(UTF_16LE)).rows)
                .isEqualTo(read.rows);
    }

    @Test
    void canReadTheXmlOf2003() {
        String xml = """
                <?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
                <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
                <Worksheet ss:Name="旧"><Table><Row><Cell><Data ss:Type="String">旧客户</Data></Cell></Row></Table>
                <WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>
                <Worksheet ss:Name="新"><Table>
                <Row><Cell ss:MergeDown="1"><Data ss:Type="String">王<B xmlns="http://www.w3.org/TR/REC-html40">小明</B></Data>
                <PhoneticText xmlns="urn:schemas-microsoft-com:office:excel">wang</PhoneticText></Cell>
                <Cell ss:Index="3"><Data ss:Type="Number">16.100000000000001</Data></Cell></Row>
                <Row ss:Index="5" ss:Hidden="1"><Cell><Data ss:Type="DateTime">2024-03-05T15:05:00.000</Data></Cell>
                <Cell><Data ss:Type="DateTime">1899-12-31T15:05:00.000</Data></Cell><Cell><Data ss:Type="Error">#N/A</Data></Cell></Row>
                </Table></Worksheet></Workbook>
                """;
        ReadTables read = ReadTables.of(xml.getBytes(UTF_8));

        assertThat(read.names).containsExactly("新", "旧 (hidden)");
        assertThat(read.rows).containsExactly("1: 王小明||16.1", "5: 2024-03-05 15:05|15:05|#N/A", "1: 旧客户");
        assertThat(read.hiddenLines).containsExactly(5L);
        assertThat(read.joined).containsExactly("0: 1-2");
    }

    @Test
    void refusesOtherKindsByTheirName() throws IOException {
        assertThat(refusal(compound("Workbook"))).isEqualTo("oldWorkbook []");
        assertThat(refusal(compound("EncryptedPackage"))).isEqualTo("lockedWorkbook []");
        assertThat(refusal(compound("WordDocument"))).isEqualTo("otherDocument []");
        assertThat(refusal(zip("[Content_Types].xml", "xl/workbook.bin"))).isEqualTo("binaryWorkbook []");
        assertThat(refusal(zip("mimetype", "content.xml"))).isEqualTo("openDocument []");
        assertThat(refusal(zip("[Content_Types].xml", "word/document.xml"))).isEqualTo("otherDocument []");
        assertThat(refusal(zip("list.csv"))).isEqualTo("archive []");
        assertThat(refusal("%PDF-1.7\n".getBytes(UTF_8))).isEqualTo("otherDocument []");
        assertThat(refusal(new MadeWorkbook().sheet("<row><c><v>1</v>").bytes()))
                .isEqualTo("unreadableFile []");
    }

    @Property
    void whatIsGuardedComesBackAsItWas(@ForAll @StringLength(max = 6) @CharRange(from = '\'', to = '@') String text) {
        assertThat(SafeText.unguarded(SafeText.guarded(text))).isEqualTo(text);
        assertThat(SafeText.guarded(text)).doesNotMatch("(?s)[=@].*|[+-].*[^0-9.-].*");
    }

    @Test
    void nothingIsTakenForAFormula() {
        assertThat(List.of("=1+1", "+8613912450001", "@a", "-1+2", "-12.5", "-", "王", "'=1", "\t=1").stream()
                        .map(SafeText::guarded))
                .containsExactly("'=1+1", "'+8613912450001", "'@a", "'-1+2", "-12.5", "-", "王", "''=1", "'\t=1");
    }

    private static String refusal(byte[] file) {
        Rejection[] rejection = new Rejection[1];
        assertThatThrownBy(() -> ReadTables.of(file))
                .isInstanceOfSatisfying(Rejection.class, thrown -> rejection[0] = thrown);
        return rejection[0].reason().code() + " " + rejection[0].reason().args();
    }

    private static byte[] compound(String part) {
        byte[] file = new byte[1024];
        byte[] name = (part + "\0").getBytes(UTF_16LE);
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, file, 0, 4);
        System.arraycopy(name, 0, file, 640, name.length);
        return file;
    }

    private static byte[] zip(String... parts) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (String part : Arrays.asList(parts)) {
                zip.putNextEntry(new ZipEntry(part));
            }
        }
        return file.toByteArray();
    }
}
