package io.showroom.deploy.bench;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** B5: each headline report over HTTP, compared with hand-written SQL over the events that gives the same result. */
final class ReportBench {

    private static final int ROUNDS = 3;
    private static final int ASKED = 15;
    private static final double GOAL = 0.01;

    private final BenchClient web;
    private final JdbcTemplate database;

    ReportBench(BenchClient web, JdbcTemplate database) {
        this.web = web;
        this.database = database;
    }

    List<BenchFigure> measure(LocalDate today) {
        LocalDate from = today.minusDays(300);
        String period = "from=" + from + "&to=" + today;
        YearMonth month = YearMonth.from(today).minusMonths(1);
        return List.of(
                report(
                        "B5-funnel",
                        "/api/reports/funnel?reading=period&" + period,
                        ReportBench::funnel,
                        ReportSql.FUNNEL,
                        from,
                        today),
                report(
                        "B5-retained",
                        "/api/reports/retained-new?month=" + month,
                        ReportBench::retained,
                        ReportSql.RETAINED_NEW,
                        month.atDay(1)),
                report(
                        "B5-sources",
                        "/api/reports/sources?" + period,
                        ReportBench::sources,
                        ReportSql.SOURCES,
                        from,
                        today));
    }

    private BenchFigure report(String id, String path, Figures figures, String sql, Object... values) {
        List<Double> ratios = new ArrayList<>();
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        seconds(ASKED, () -> web.get("group", path));
        for (int i = 0; i < ROUNDS; i++) {
            double mine = seconds(ASKED, () -> web.get("group", path));
            double byHand = seconds(1, () -> rows(sql, values));
            ours.add(mine);
            theirs.add(byHand);
            ratios.add(mine / byHand);
        }
        List<String> told = figures.of(web.get("group", path)).stream().sorted().toList();
        List<String> counted = rows(sql, values).stream().sorted().toList();
        if (!told.equals(counted)) {
            throw new IllegalStateException(id + ": the report says " + told + ", the events say " + counted);
        }
        String what = String.format(
                Locale.ROOT,
                "%s over HTTP (%.1f ms) ÷ SQL over the events (%.0f ms), same answer",
                path,
                BenchFigure.median(ours) * 1000,
                BenchFigure.median(theirs) * 1000);
        return BenchFigure.atMost(id, what, ratios, GOAL);
    }

    private List<String> rows(String sql, Object... values) {
        return database.query(
                sql,
                (row, n) -> {
                    List<String> figures = new ArrayList<>();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        figures.add(row.getString(i));
                    }
                    return String.join(" ", figures);
                },
                values);
    }

    private static double seconds(int times, Supplier<?> question) {
        List<Double> each = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            Objects.requireNonNull(question.get());
            each.add((System.nanoTime() - start) / 1e9);
        }
        return BenchFigure.median(each);
    }

    private static List<String> funnel(JsonNode report) {
        List<String> lines = new ArrayList<>();
        for (JsonNode stage : report.path("stages")) {
            lines.add(line(stage, "stage", "prospects", "reachedDirectly"));
        }
        return lines;
    }

    private static List<String> retained(JsonNode report) {
        List<String> lines = new ArrayList<>();
        for (String column : List.of("retained", "new")) {
            JsonNode side = report.path("total").path(column);
            long defeats = 0;
            for (JsonNode kind : side.path("defeats")) {
                defeats += kind.asLong();
            }
            lines.add(column + " " + line(side, "base", "orders") + " " + defeats + " " + line(side, "openAtEnd"));
        }
        return lines;
    }

    private static List<String> sources(JsonNode report) {
        List<String> lines = new ArrayList<>();
        for (JsonNode row : report.path("rows")) {
            lines.add(line(row, "source", "visits", "calls", "leads", "captured", "orders", "deliveries"));
        }
        return lines;
    }

    private static String line(JsonNode node, String... fields) {
        List<String> values = new ArrayList<>();
        for (String field : fields) {
            values.add(node.path(field).asString());
        }
        return String.join(" ", values);
    }

    @FunctionalInterface
    private interface Figures {
        List<String> of(JsonNode report);
    }
}
