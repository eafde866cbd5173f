package io.showroom.prospect.read.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.staff.Actor;
import io.showroom.testing.Asked;
import io.showroom.testing.Group;
import io.showroom.testing.Html;
import io.showroom.testing.Lives;
import io.showroom.testing.QuerySide;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Card, grades and events as files and on paper (docs/domain.md, section 5.6), equal to the JSON responses. */
@ExtendWith(Asked.class)
class CardFilesTest {

    private static final String OWNER = "/api/prospects/" + Lives.OWNER;

    private QuerySide side;

    @BeforeEach
    void ask(QuerySide shared) {
        side = shared;
    }

    @Test
    void theFrontHasTheBoxesOfTheForm() {
        List<List<String>> card = side.csv(Group.MANAGER_S3, OWNER, "en");
        assertThat(box(card, "Name")).isEqualTo("王小明");
        assertThat(box(card, "Phone")).isEqualTo("138 0013 8001");
        assertThat(box(card, "Area")).isEqualTo("徐汇");
        assertThat(box(card, "Quote")).isEqualTo("¥150,000 · 2026-12-12");
        assertThat(box(card, "Motives and concerns")).isEqualTo("the rate");
        assertThat(box(card, "Source")).isEqualTo("Walk-in");
        assertThat(box(card, "First contact")).isEqualTo("2026-12-01 10:00");
        assertThat(box(card, "Consultant")).isEqualTo("林悦");
        assertThat(box(card, "Price")).isEqualTo("¥148,000");
        assertThat(box(card, "Deposit")).isEqualTo("¥5,000");
        assertThat(box(card, "VIN")).isEqualTo("LSVAA4182E2123456");
        assertThat(box(card, "Insurance ends")).isEqualTo("2027-12-19");
        assertThat(box(card, "Last service")).isEqualTo("2026-12-28");
        assertThat(box(card, "Mileage")).isEqualTo("1,500");
        // A field without a value has an empty box.
        assertThat(box(card, "Occupation")).isEmpty();
    }

    @Test
    void theBackHasContactsGradesAndDealsInBlocksOfTheirOwn() {
        List<List<String>> card = side.csv(Group.MANAGER_S3, OWNER, "en");
        assertThat(block(card, "Contact log"))
                .extracting(line -> line.get(1))
                .containsExactly("2026-12-01 10:00", "2026-12-07 15:00", "2026-12-15 10:00", "2026-12-20 14:00");
        assertThat(block(card, "Contact log").get(1)).contains("call", "wants it in red", "A", "2026-12-11", "林悦");
        assertThat(block(card, "Grades")).extracting(line -> line.get(4)).containsExactly("B", "B → A", "A → O");
        assertThat(block(card, "test drives").getFirst()).contains("drive", "X1; 20 min; ring road");
        assertThat(block(card, "quotes").getFirst()).contains("¥150,000", "X1; LOAN; the rate");
        assertThat(block(card, "Transactions").getFirst()).contains("Service", "¥880 · 1,500 km; oil");
    }

    @Test
    void withoutACarThereIsNoBoxForOne() {
        List<List<String>> card = side.csv(Group.MANAGER_S3, "/api/prospects/" + Lives.OVERDUE, "en");
        assertThat(card.toString()).doesNotContain("VIN", "Ordered on", "test drives", "Transactions");
    }

    @Test
    void aDefeatHasItsBoxes() {
        List<List<String>> card = side.csv(Group.MANAGER_S3, "/api/prospects/" + Lives.DEFEATED, "en");
        assertThat(card.toString()).contains("Price", "2026-12-10", "defeated");
        assertThat(side.csv(Group.MANAGER_S3, "/api/prospects/" + Lives.BACK, "en")
                        .toString())
                .doesNotContain("Out of reach");
    }

    @Test
    void theReferrerIsMaskedByTheReadersPermissions() {
        assertThat(side.csv(Group.MANAGER_S3, "/api/prospects/" + Lives.REFERRED, "en")
                        .toString())
                .contains("王小明 (sales consultant 林悦)");
        assertThat(side.csv(Group.ZHOU, "/api/prospects/" + Lives.REFERRED, "en")
                        .toString())
                .contains("王**")
                .doesNotContain("王小明");
    }

    @Test
    void gradesInAFileAreThoseOfTheAnswer() {
        List<List<String>> file = side.csv(Group.MANAGER_S3, OWNER + "/grades", "en");
        List<String> told = new ArrayList<>();
        for (JsonNode step : side.json(Group.MANAGER_S3, OWNER + "/grades")) {
            told.add(step.path("from").stringValue("") + "," + step.path("to").stringValue() + ","
                    + step.path("days").doubleValue());
        }
        assertThat(file.stream()
                        .skip(1)
                        .map(line -> line.get(3) + "," + line.get(4) + "," + Double.valueOf(line.get(5))))
                .containsExactlyElementsOf(told);
    }

    @Test
    void eventsInAFileAreThoseOfTheAnswer() {
        List<List<String>> file = side.csv(Group.MANAGER_S3, OWNER + "/events", "en");
        JsonNode events = side.json(Group.MANAGER_S3, OWNER + "/events");
        assertThat(file).hasSize(1 + events.size());
        for (int n = 0; n < events.size(); n++) {
            assertThat(file.get(n + 1).getFirst()).isEqualTo(String.valueOf(n));
            assertThat(file.get(n + 1).get(7))
                    .isEqualTo(String.valueOf(events.path(n).path("position").longValue()));
        }
        assertThat(file.get(9).get(5)).contains("Plate 沪A12345", "VIN LSVAA4182E2123456");
    }

    @Test
    void marksOfLateAndCorrectedEntriesAreTold() {
        List<List<String>> file = side.csv(Group.MANAGER_S3, "/api/prospects/" + Lives.CORRECTED + "/events", "en");
        assertThat(file.get(1).get(6)).isEqualTo("late");
        assertThat(file.get(3).get(6)).isEqualTo("corrected later");
        assertThat(file.get(4).get(6)).isEqualTo("correction");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/grades", "/events"})
    void theWorkbookHoldsWhatTheCsvHolds(String below) {
        String workbook = side.workbook(Group.MANAGER_S3, OWNER + below, "en").toString();
        side.csv(Group.MANAGER_S3, OWNER + below, "en").stream()
                .skip(below.isEmpty() ? 0 : 1)
                .flatMap(List::stream)
                .filter(cell -> cell.length() > 6 && !cell.matches("[0-9.-]+"))
                .forEach(cell -> assertThat(workbook).contains(cell));
    }

    @ParameterizedTest
    @CsvSource({
        "/prospects/%s/print,en",
        "/prospects/%s/print,zh-CN",
        "/prospects/%s/grades/print,en",
        "/prospects/%s/events/print,zh-CN"
    })
    void thePrintHasThePersonAndWorkingLinks(String address, String language) {
        Html page = side.page(Group.MANAGER_S3, address.formatted(Lives.OWNER), language);
        assertThat(page.text()).contains("王小明", "Xujiahui", "林悦", "2026-12-15 10:00");
        assertThat(page.links()).allSatisfy(link -> assertThat(
                        side.get(Group.MANAGER_S3, link, language, "text/html").statusCode())
                .as(link)
                .isEqualTo(200));
    }

    @Test
    void asKnownThenIsOnPaperAndInFilesToo() {
        String known = "?asKnownAt=2026-12-08T00:00:00Z";
        assertThat(side.page(Group.MANAGER_S3, "/prospects/" + Lives.OWNER + "/print" + known, "en")
                        .text())
                .contains("2026-12-08 08:00")
                .doesNotContain("148,000");
        assertThat(side.csv(Group.MANAGER_S3, OWNER + "/events" + known, "en")).hasSize(6);
        assertThat(side.csv(Group.MANAGER_S3, OWNER + "/grades" + known, "en")).hasSize(3);
    }

    @Test
    void nothingOfAnErasedPersonIsLeftOnPaperOrInFiles() {
        String id = Lives.ERASED;
        assertThat(side.page(Group.MANAGER_S3, "/prospects/" + id + "/print", "en")
                        .text())
                .contains("erased")
                .doesNotContain("张三", "8010", "已删除");
        assertThat(side.page(Group.MANAGER_S3, "/prospects/" + id + "/events/print", "zh-CN")
                        .text())
                .contains("已删除")
                .doesNotContain("张三", "erased");
        assertThat(side.csv(Group.MANAGER_S3, "/api/prospects/" + id, "en").toString())
                .doesNotContain("张三", "8010", "/erased");
    }

    @Test
    void marketingExportsNoContactData() {
        for (String below : List.of("", "/events")) {
            assertThat(side.csv(Group.MARKETING_S3, OWNER + below, "en").toString())
                    .contains("138 **** 8001")
                    .doesNotContain("138 0013 8001", "wxm", "LSVAA", "沪A12345");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/print", "/grades/print", "/events/print"})
    void printsAreForbiddenWithoutPermission(String paper) {
        for (Actor actor : List.of(Group.ZHOU, Group.MANAGER, Group.RECEPTIONIST)) {
            assertThat(side.get(actor, "/prospects/" + Lives.OWNER + paper, "en", "text/html")
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    /** Returns the value beside a label, anywhere on the front. */
    private static String box(List<List<String>> card, String label) {
        for (List<String> line : card) {
            int at = line.indexOf(label);
            if (at > 0) {
                return line.get(at + 1);
            }
        }
        throw new AssertionError("no box " + label);
    }

    private static List<List<String>> block(List<List<String>> card, String title) {
        return card.stream().filter(line -> line.getFirst().equals(title)).toList();
    }
}
