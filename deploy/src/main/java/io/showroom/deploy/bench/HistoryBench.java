package io.showroom.deploy.bench;

import io.showroom.projection.read.Projection;
import io.showroom.projection.read.ReadModels;
import java.io.PrintStream;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Measures reports, paper forms and lists as of now and as known at moments of ten years, and compares the answers
 * character by character with those computed from the whole log.
 */
final class HistoryBench {

    private static final int WARM = 3;
    private static final int ASKED = 5;
    private static final int MOMENTS = 12;
    private static final int YEARS = 10;
    private static final double FASTER_THAN_THE_WALK = 20;
    private static final double SLOWER_THAN_NOW = 10;
    private static final double QUICK = 0.3;
    private static final double MOST = 1.5;
    private static final double MOST_OF_SEVERAL = 2.0;
    private static final double SPACE = 0.1;
    private static final Random RANDOM = new Random(20261128);

    private final BenchClient web;
    private final JdbcTemplate database;
    private final ReadModels readModels;
    private final Collection<Projection> projections;
    private final PrintStream out;

    HistoryBench(
            String url,
            JdbcTemplate database,
            ReadModels readModels,
            Collection<Projection> projections,
            PrintStream out) {
        this.web = new BenchClient(url);
        this.database = database;
        this.readModels = readModels;
        this.projections = projections;
        this.out = out;
    }

    List<BenchFigure> measure() {
        Instant last = one("SELECT max(time_stamp) FROM domain_event WHERE type = 'Prospect'", Timestamp.class)
                .toInstant();
        Instant near = last.minus(Duration.ofDays(30)).plusSeconds(1);
        List<Instant> moments = new ArrayList<>();
        for (int i = 0; i < MOMENTS; i++) {
            moments.add(last.minus(Duration.ofHours(1 + RANDOM.nextInt(YEARS * 364 * 24))));
        }
        List<BenchFigure> figures = new ArrayList<>();
        System.gc();
        try (HeapWatch heap = HeapWatch.start()) {
            for (HistoryQuestion question : HistoryQuestion.all()) {
                figures.addAll(measure(question, last, near, moments));
            }
            figures.add(BenchFigure.told(
                    "H-memory",
                    "megabytes of heap in use at the most while all this was answered, garbage included; after a"
                            + " collection "
                            + heap.before() + " before, at the most " + heap.mostHeld() + " meanwhile",
                    List.of((double) heap.most())));
        }
        figures.addAll(space());
        return figures;
    }

    private List<BenchFigure> measure(HistoryQuestion question, Instant last, Instant near, List<Instant> moments) {
        seconds(WARM, question, last, false);
        double now = seconds(ASKED, question, last, false);
        double first = seconds(1, question, near, true);
        seconds(WARM, question, near, true);
        double then = seconds(ASKED, question, near, true);
        double walk = same(question, near);
        double worst = 0;
        for (Instant moment : moments) {
            worst = Math.max(worst, seconds(1, question, moment, true));
        }
        same(question, moments.get(RANDOM.nextInt(moments.size())));
        out.printf(
                Locale.ROOT,
                "%-14s now %7.1f ms, 30 days ago %7.1f ms (at first %7.1f ms), the walk %8.0f ms (%5.1f times), ÷ now %5.1f, worst of ten years %7.1f ms%n",
                question.id(),
                now * 1000,
                then * 1000,
                first * 1000,
                walk * 1000,
                walk / then,
                then / now,
                worst * 1000);
        double most = question.several() ? MOST_OF_SEVERAL : MOST;
        return List.of(
                BenchFigure.atLeast(
                        "H-walk-" + question.id(),
                        question.path() + " 30 days ago: walk over the log ÷ from near",
                        List.of(walk / then),
                        FASTER_THAN_THE_WALK),
                BenchFigure.limit(
                        "H-near-" + question.id(),
                        String.format(Locale.ROOT, "seconds as known 30 days ago; %.1f ms now", now * 1000),
                        List.of(then),
                        question.several() ? most : Math.max(QUICK, SLOWER_THAN_NOW * now)),
                BenchFigure.limit(
                        "H-any-" + question.id(),
                        "seconds as known at the worst moment of ten years",
                        List.of(worst),
                        most));
    }

    /** Returns the seconds of the computation from the whole log; throws if its answer differs. */
    private double same(HistoryQuestion question, Instant moment) {
        String address = question.at(moment, true);
        String near = web.get(question.user(), address).toString();
        readModels.walkTheWholeLog(true);
        long start = System.nanoTime();
        String walked = web.get(question.user(), address).toString();
        double seconds = (System.nanoTime() - start) / 1e9;
        readModels.walkTheWholeLog(false);
        if (!near.equals(walked)) {
            throw new IllegalStateException(
                    question + " at " + moment + " differs: from near " + near + ", by the walk " + walked);
        }
        return seconds;
    }

    private double seconds(int times, HistoryQuestion question, Instant moment, boolean known) {
        List<Double> each = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            String address = question.at(moment, known);
            long start = System.nanoTime();
            web.get(question.user(), address);
            each.add((System.nanoTime() - start) / 1e9);
        }
        return BenchFigure.median(each);
    }

    /** Returns the space that sums by epoch need: the rows that would be merged without epochs. */
    private List<BenchFigure> space() {
        double more = 0;
        for (Projection projection : projections) {
            if (projection.kind() == Projection.Kind.SUM) {
                String keys =
                        projection.key().stream().map(column -> column.name()).collect(Collectors.joining(", "));
                double share = one(
                        "SELECT 1 - (SELECT count(*) FROM (SELECT DISTINCT " + keys + " FROM " + projection.table()
                                + ") AS one)::float8 / greatest(1, (SELECT count(*) FROM " + projection.table() + "))",
                        Double.class);
                long bytes = one("SELECT pg_total_relation_size('" + projection.table() + "')", Long.class);
                out.printf(
                        Locale.ROOT,
                        "%-18s %6.1f MB, %4.1f %% of the rows for epochs%n",
                        projection.table(),
                        bytes / 1e6,
                        share * 100);
                more += share * bytes;
            }
        }
        long all = one("SELECT pg_database_size(current_database())", Long.class);
        return List.of(BenchFigure.limit(
                "H-space",
                String.format(
                        Locale.ROOT,
                        "share of sums by epoch (%.0f MB) in the database (%.0f MB)",
                        more / 1e6,
                        all / 1e6),
                List.of(more / all),
                SPACE));
    }

    private <T> T one(String sql, Class<T> type) {
        return Objects.requireNonNull(database.queryForObject(sql, type));
    }
}
