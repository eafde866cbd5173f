package io.showroom.report.retainednew.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.projection.read.InMemoryMeasures;
import io.showroom.report.read.Breakdown;
import io.showroom.report.read.Folded;
import io.showroom.report.read.ReportScope;
import io.showroom.testing.Stream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Test with a public data set against figures computed independently from its raw rows. The data are not part of this
 * project: they are read from {@code ../shared} beside it, or from the directory in the system property
 * {@code showroom.shared}.
 */
class PublicDataSetTest {

    private static final Path DATA =
            Path.of(System.getProperty("showroom.shared", "../../shared")).resolve("data/crm-sales-opportunities");

    private static JsonNode expected;
    private static InMemoryMeasures measures;

    @BeforeAll
    static void read() throws IOException {
        Assumptions.assumeTrue(Files.exists(DATA.resolve("expected.json")), "skipped: there is no data set at " + DATA);
        expected = new ObjectMapper().readTree(DATA.resolve("expected.json").toFile());
        measures = Folded.over(history(), new RetainedNewProjection());
    }

    @Test
    void everyMonthIsAsExpected() {
        for (Map.Entry<String, JsonNode> month : expected.get("months").properties()) {
            RetainedNewAnswer.BothColumns total = RetainedNewArithmetic.report(
                            measures, ReportScope.EVERYTHING, YearMonth.parse(month.getKey()), null)
                    .total();
            assertThat(figures(total.retained()))
                    .as(month.getKey())
                    .isEqualTo(figures(month.getValue().get("retained")));
            assertThat(figures(total.opened()))
                    .as(month.getKey())
                    .isEqualTo(figures(month.getValue().get("new")));
        }
    }

    @Test
    void ordersOfStoresAndConsultantsAreAsExpected() {
        assertThat(orders(Breakdown.STORE)).isEqualTo(numbers(expected.get("ordersByStore")));
        assertThat(orders(Breakdown.CONSULTANT)).isEqualTo(numbers(expected.get("ordersByConsultant")));
    }

    private static Map<String, Long> orders(Breakdown by) {
        Map<String, Long> orders = new HashMap<>();
        for (Map.Entry<String, JsonNode> month : expected.get("months").properties()) {
            for (RetainedNewAnswer.Group group : RetainedNewArithmetic.report(
                            measures, ReportScope.EVERYTHING, YearMonth.parse(month.getKey()), by)
                    .groups()) {
                orders.merge(
                        group.key(), group.retained().orders() + group.opened().orders(), Long::sum);
            }
        }
        orders.values().removeIf(n -> n == 0);
        return orders;
    }

    private static List<Long> figures(RetainedNewAnswer.ColumnFigures side) {
        return List.of(
                side.base(),
                side.orders(),
                side.defeats().values().stream().mapToLong(Long::longValue).sum(),
                side.openAtEnd());
    }

    private static List<Long> figures(JsonNode side) {
        return List.of(
                side.get("base").asLong(),
                side.get("orders").asLong(),
                side.get("defeats").asLong(),
                side.get("openAtEnd").asLong());
    }

    private static Map<String, Long> numbers(JsonNode node) {
        Map<String, Long> numbers = new HashMap<>();
        node.properties()
                .forEach(entry -> numbers.put(entry.getKey(), entry.getValue().asLong()));
        return numbers;
    }

    private static List<RecordedEvent> history() throws IOException {
        Map<String, Stream> streams = new LinkedHashMap<>();
        long position = 1;
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(DATA.resolve("history.csv"))) {
            for (NamedCsvRecord row : rows) {
                Stream stream = streams.computeIfAbsent(
                        row.getField("store") + "/" + row.getField("prospect"),
                        id -> new Stream(id, row.getField("store"), 0));
                act(stream.at(position), row);
                position += 2;
            }
        }
        List<RecordedEvent> events = new ArrayList<>();
        streams.values().forEach(stream -> events.addAll(stream.events()));
        return events;
    }

    private static void act(Stream stream, NamedCsvRecord row) {
        String when = row.getField("occurred_at");
        String consultant = row.getField("consultant");
        String model = row.getField("model");
        switch (row.getField("act")) {
            case "RegisterVisit" ->
                stream.visit(when, row.getField("channel"), consultant, row.getField("source"), null, model);
            case "CaptureContact" -> stream.capture(when, consultant, model);
            case "PlaceOrder" -> stream.order(when, model);
            case "DeclareDefeat" -> stream.defeat(when, row.getField("kind"));
            default -> fail("unknown act " + row.getField("act"));
        }
    }
}
