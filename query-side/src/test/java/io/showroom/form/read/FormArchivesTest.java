package io.showroom.form.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.http.MockHttpOutputMessage;

class FormArchivesTest {

    private final MockHttpOutputMessage output = new MockHttpOutputMessage();

    @Test
    void everyFormIsAWorkbookUnderItsOwnName() throws IOException {
        Map<String, byte[]> files = written(new FormArchive.Part("", form("展厅来店统计表 2026-11")), sheet("王静"));
        assertThat(files.keySet()).containsExactly("展厅来店统计表 2026-11.xlsx", "接触状况表/王静.xlsx");
        assertThat(files.values()).allMatch(FormArchivesTest::isWorkbook);
        assertThat(output.getHeaders().getContentDisposition().getFilename()).isEqualTo("月末报表 S1-2026.zip");
    }

    @Test
    void equalNamesAreNumberedAndNamesContainNoPaths() throws IOException {
        assertThat(written(sheet("王静"), sheet("王静"), sheet("../x")).keySet())
                .containsExactly("接触状况表/王静.xlsx", "接触状况表/王静 (2).xlsx", "接触状况表/..-x.xlsx");
    }

    private Map<String, byte[]> written(FormArchive.Part... parts) throws IOException {
        new FormArchives().write(new FormArchive("月末报表 S1/2026", List.of(parts)), MediaType.ALL, output);
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(output.getBodyAsBytes()), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    /** A workbook is a ZIP file itself. */
    private static boolean isWorkbook(byte[] bytes) {
        try (ZipInputStream book = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            return book.getNextEntry() != null;
        } catch (IOException e) {
            return false;
        }
    }

    private static FormArchive.Part sheet(String name) {
        return new FormArchive.Part("接触状况表", form(name));
    }

    private static Form form(String name) {
        return Form.table(name, List.of(), List.of(FormColumn.text("a", 4)), FormBlock.of(List.of(FormLine.of("x"))));
    }
}
