package io.showroom.deploy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.deploy.testing.WholeSystem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The owner base of a month, read from each of its outputs. */
final class OwnerBase {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String MANAGER = "manager";
    private static final Pattern FOOT = Pattern.compile("<tfoot>.*?</tfoot>", Pattern.DOTALL);
    private static final Pattern CELL = Pattern.compile("<td[^>]*>(.*?)</td>", Pattern.DOTALL);

    /** Figures in the order of the page and of the workbook. */
    private static final List<String> ON_PAGE = List.of(
            "ownSold",
            "otherSold",
            "otherBrand",
            "held",
            "new",
            "prospects",
            "defeated",
            "due",
            "done",
            "contacts",
            "referrals",
            "referralsClosed",
            "workshopOwners",
            "workshopVisits",
            "replacements",
            "additionals");

    private static final List<String> IN_WORKBOOK = List.of(
            "ownSold",
            "otherSold",
            "otherBrand",
            "held",
            "new",
            "workshopOwners",
            "prospects",
            "defeated",
            "due",
            "done",
            "contacts",
            "workshopVisits",
            "referrals",
            "referralsClosed",
            "replacements",
            "additionals");

    private final WholeSystem system;
    private final String question;
    private final JsonNode answer;

    OwnerBase(WholeSystem system, String question) {
        this.system = system;
        this.question = question;
        this.answer = ask("/api/reports/owners?" + question);
    }

    long figure(String name) {
        return answer.path("total").path(name).asLong();
    }

    void isTheSameEverywhere() throws IOException {
        assertThat(answer.path("rows")).as(question).hasSize((int) figure("held"));
        for (String name : ON_PAGE) {
            assertThat(Stream.of(answer.path("groups"))
                            .flatMap(JsonNode::valueStream)
                            .mapToLong(group -> group.path(name).asLong())
                            .sum())
                    .as(name)
                    .isEqualTo(figure(name));
        }
        assertThat(page()).isEqualTo(ON_PAGE.stream().map(this::figure).toList());
        assertThat(workbook()).isEqualTo(IN_WORKBOOK.stream().map(this::figure).toList());
        for (String name : List.of("held", "new", "referrals", "replacements", "additionals")) {
            assertThat(behind(name)).as(name).isEqualTo(figure(name));
        }
        assertThat(behind("workshop")).isEqualTo(figure("workshopOwners"));
        assertThat(behind("due")).isEqualTo(rowsWith("due"));
        assertThat(behind("contacts")).isEqualTo(rowsWith("contacts"));
    }

    private long rowsWith(String name) {
        return answer.path("rows")
                .valueStream()
                .filter(row -> row.path(name).asLong() > 0)
                .count();
    }

    private long behind(String figure) {
        return ask("/api/prospects?figure=owners/" + figure + "&" + question + "&size=1")
                .path("total")
                .asLong();
    }

    private List<Long> page() {
        HttpClient browser = system.loggedIn(MANAGER, "demo");
        String foot = FOOT.matcher(
                        system.page(browser, "/reports/owners?" + question).body())
                .results()
                .findFirst()
                .orElseThrow()
                .group();
        return CELL.matcher(foot)
                .results()
                .map(cell -> Long.parseLong(cell.group(1).replaceAll("<[^>]*>|[\\s,]", "")))
                .toList();
    }

    private List<Long> workbook() throws IOException {
        byte[] file;
        try (HttpClient client = HttpClient.newHttpClient()) {
            file = client.send(
                            system.as(MANAGER, "demo", "/api/reports/owners?" + question + "&format=xlsx&reason=test")
                                    .header("Accept-Language", "en")
                                    .build(),
                            BodyHandlers.ofByteArray())
                    .body();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            Row total = book.getFirstSheet().read().stream()
                    .filter(row ->
                            row.stream().findFirst().map(OwnerBase::isTotal).orElse(false))
                    .findFirst()
                    .orElseThrow();
            List<Long> numbers = new ArrayList<>();
            total.stream()
                    .filter(cell -> cell != null && cell.getType() == CellType.NUMBER)
                    .forEach(cell -> numbers.add(cell.asNumber().longValueExact()));
            return numbers;
        }
    }

    private static boolean isTotal(Cell cell) {
        return cell != null && "Total".equals(cell.getText());
    }

    private JsonNode ask(String path) {
        return JSON.readTree(system.send(system.as(MANAGER, "demo", path)).body());
    }
}
