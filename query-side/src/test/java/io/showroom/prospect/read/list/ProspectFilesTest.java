package io.showroom.prospect.read.list;

import static io.showroom.testing.QuerySide.lines;
import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.staff.Actor;
import io.showroom.testing.Asked;
import io.showroom.testing.Group;
import io.showroom.testing.Lives;
import io.showroom.testing.QuerySide;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * The list of prospects as CSV for programs and as workbook for people: the same customers, with names instead of keys.
 */
@ExtendWith(Asked.class)
class ProspectFilesTest {

    private QuerySide side;

    @BeforeEach
    void ask(QuerySide shared) {
        side = shared;
    }

    @Test
    void aLineHasDisplayTexts() {
        Map<String, String> owner = line(Group.MANAGER_S3, "en", Lives.OWNER);
        assertThat(owner)
                .containsEntry("Store", "Xujiahui")
                .containsEntry("Name", "王小明")
                .containsEntry("Phone", "+8613800138001")
                .containsEntry("Grade", "O")
                .containsEntry("Status", "delivered")
                .containsEntry("Model", "X1")
                .containsEntry("Area", "徐汇")
                .containsEntry("Consultant", "林悦")
                .containsEntry("Source", "Walk-in")
                .containsEntry("First contact", "2026-12-01")
                .containsEntry("Captured", "2026-12-01")
                .containsEntry("Last contact", "2026-12-07")
                .containsEntry("Price", "148000");
        assertThat(line(Group.MANAGER_S3, "zh-CN", Lives.OWNER))
                .containsEntry("来源渠道", "自然到店")
                .containsEntry("状态", "已交车");
    }

    @Test
    void concernAndMissingFieldsAreColumns() {
        assertThat(line(Group.MANAGER_S3, "en", Lives.LATER))
                .containsValue("Price")
                .containsValue("area");
        assertThat(line(Group.MANAGER_S3, "zh-CN", Lives.LATER))
                .containsValue("价格")
                .containsValue("区域");
    }

    @ParameterizedTest
    @CsvSource({"en,erased", "zh-CN,已删除"})
    void anErasedPersonHasAFixedNameInTheReadersLanguage(String language, String word) {
        Map<String, String> erased = line(Group.MANAGER_S3, language, Lives.ERASED);
        assertThat(erased).containsValue(word);
        assertThat(erased.values()).noneMatch(cell -> cell.contains("/"));
    }

    @Test
    void fileAndListHoldTheSameCustomersInTheSameOrder() {
        for (String sort : List.of("name", "due,desc", "grade", "price")) {
            List<String> listed =
                    lines(side.json(Group.MANAGER_S3, "/api/prospects?size=500&sort=" + sort), "rows").stream()
                            .map(row -> row.path("prospectId").stringValue())
                            .toList();
            assertThat(column(Group.MANAGER_S3, "/api/prospects?sort=" + sort)).isEqualTo(listed);
        }
    }

    @Test
    void filtersNarrowTheFileToo() {
        assertThat(column(Group.MANAGER_S3, "/api/prospects?status=DEFEATED&status=LOST"))
                .containsExactly(Lives.DEFEATED);
        assertThat(column(Group.LIN, "/api/prospects?grade=C"))
                .containsExactlyInAnyOrder(Lives.LATER, Lives.BACK, Lives.ERASED);
        assertThat(column(Group.MANAGER_S3, "/api/prospects?colour=pink")).isEmpty();
    }

    @Test
    void theWorkbookHasTheLinesWithoutTheKeysForPrograms() {
        List<List<String>> sheet = side.workbook(Group.MANAGER_S3, "/api/prospects?sort=name", "en");
        assertThat(sheet.toString()).doesNotContain("P-0000");
        assertThat(sheet.stream().filter(row -> row.contains("Xujiahui"))).hasSize(16);
        assertThat(sheet.stream().filter(row -> row.contains("王小明")).findFirst().orElseThrow())
                .contains("+8613800138001", "林悦", "148000");
    }

    @Test
    void marketingExportsMaskedNumbers() {
        Map<String, String> owner = line(Group.MARKETING_S3, "en", Lives.OWNER);
        // Escaped with an apostrophe, as it could be taken for a formula.
        assertThat(owner).containsEntry("Phone", "'+86138****8001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
    void receptionExportsNoFile(String format) {
        assertThat(side.get(Group.RECEPTIONIST_S3, "/api/prospects?q=liu", "en", format)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aFileIsNamedAndBeginsWithTheMarkThatSpreadsheetsNeed() {
        var answer = side.get(Group.MANAGER_S3, "/api/prospects", "en", "text/csv");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment")
                .contains(".csv");
        assertThat(answer.body()).startsWith("\uFEFF").contains("\r\n");
    }

    @Test
    void invalidParametersGiveNoFile() {
        JsonNode refused = side.refusal(Group.MANAGER_S3, "/api/prospects?format=csv&grad=H", 400);
        assertThat(refused.at("/errors/0/field").stringValue()).isEqualTo("grad");
        assertThat(side.refusal(Group.MANAGER_S3, "/api/prospects?format=pdf", 400)
                        .at("/errors/0/field")
                        .stringValue())
                .isEqualTo("format");
    }

    private Map<String, String> line(Actor actor, String language, String id) {
        List<List<String>> csv = side.csv(actor, "/api/prospects", language);
        List<String> cells = csv.stream()
                .filter(record -> record.getLast().equals(id))
                .findFirst()
                .orElseThrow();
        Map<String, String> line = new HashMap<>();
        for (int column = 0; column < cells.size(); column++) {
            line.merge(csv.getFirst().get(column), cells.get(column), (one, other) -> one + other);
        }
        return line;
    }

    private List<String> column(Actor actor, String address) {
        return side.csv(actor, address, "en").stream()
                .skip(1)
                .map(List::getLast)
                .toList();
    }
}
