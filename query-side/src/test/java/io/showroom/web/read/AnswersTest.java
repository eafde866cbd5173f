package io.showroom.web.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

class AnswersTest {

    private static final TableFile TABLE = new TableFile(
            "漏斗",
            List.of("名称", "数"),
            List.of(
                    Arrays.asList("=1+1", 3L),
                    Arrays.asList("@SUM(A1)", 2.5),
                    Arrays.asList("a,\"b\"", new TableFile.Percent(0.6137)),
                    Arrays.asList("-", null)));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | application/json",
                "*/* | application/json",
                "text/html,application/xhtml+xml,*/*;q=0.8 | application/json",
                "text/csv | text/csv;charset=UTF-8",
                "text/csv;q=0.5,application/json;q=0.9 | application/json",
                "text/* | text/csv;charset=UTF-8",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                        + " | application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            })
    void theAcceptHeaderDecidesTheForm(String accept, String form) throws Exception {
        ResponseEntity<Object> answer = Answers.of(accept, List.of(), () -> TABLE);
        assertThat(String.valueOf(answer.getHeaders().getContentType())).isEqualTo(form);
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "text/csv;q=0", "no media type", "text/"})
    void otherFormsAreNotAcceptable(String accept) {
        assertThatThrownBy(() -> Answers.of(accept, List.of(), () -> TABLE))
                .isInstanceOf(HttpMediaTypeNotAcceptableException.class);
    }

    @Test
    void noCellOfACsvFileIsAFormula() throws Exception {
        String csv = new String(body("text/csv"), StandardCharsets.UTF_8);
        assertThat(csv).isEqualTo("\uFEFF名称,数\r\n'=1+1,3\r\n'@SUM(A1),2.5\r\n\"a,\"\"b\"\"\",61.37%\r\n'-,\r\n");
    }

    @Test
    void aWorkbookHasNumbersAsNumbersAndNoFormulas() throws Exception {
        String sheet = entry(
                body("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), "xl/worksheets/sheet1.xml");
        assertThat(sheet).contains("<v>3</v>").contains("<v>0.6137</v>").doesNotContain("<f>");
    }

    private static byte[] body(String accept) throws HttpMediaTypeNotAcceptableException {
        return (byte[]) Answers.of(accept, List.of(), () -> TABLE).getBody();
    }

    private String entry(byte[] zip, String name) throws IOException {
        Path file = java.nio.file.Files.write(folder.resolve("book.xlsx"), zip);
        try (ZipFile book = new ZipFile(file.toFile())) {
            return new String(book.getInputStream(book.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
