package io.showroom.deploy.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.showroom.freshness.read.Freshness;
import io.showroom.personaldata.MasterKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.axonframework.eventhandling.EventProcessor;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Cost of keeping sums by epoch: the speed of live read models and of a rebuild, compared with the same program with a
 * single epoch.
 *
 * @param followed events per second until every read model shows them, one figure per round
 * @param rebuilt seconds taken to rebuild all read models
 */
record EpochCost(List<Double> followed, double rebuilt) {

    private static final int EVENTS = 20_000;
    private static final int ROUNDS = 3;
    private static final double LEAST_OF_SPEED = 0.9;

    /** Measures how fast a running system processes additional events. */
    static EpochCost measured(HikariDataSource connections, ConfigurableApplicationContext system, double rebuilt) {
        JdbcTemplate database = new JdbcTemplate(connections);
        Freshness freshness = system.getBean(Freshness.class);
        List<Double> speeds = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            BenchedSystem.readModels(system, EventProcessor::shutDown);
            long before = events(database);
            new EventStock(database, system.getBean(MasterKey.class)).more(EVENTS);
            long start = System.nanoTime();
            BenchedSystem.readModels(system, EventProcessor::start);
            BenchedSystem.awaitReadModels(freshness, database);
            speeds.add((events(database) - before) / ((System.nanoTime() - start) / 1e9));
        }
        return new EpochCost(speeds, rebuilt);
    }

    /** Returns the figures relative to a program with a single epoch. */
    List<BenchFigure> against(EpochCost other) {
        double without = BenchFigure.median(other.followed);
        return List.of(
                BenchFigure.atLeast(
                        "H-live",
                        String.format(
                                Locale.ROOT,
                                "events a second that the live read models follow, with epochs (%.0f) ÷ without (%.0f)",
                                BenchFigure.median(followed),
                                without),
                        followed.stream().map(one -> one / without).toList(),
                        LEAST_OF_SPEED),
                BenchFigure.told(
                        "H-rebuild",
                        String.format(
                                Locale.ROOT,
                                "speed of making all read models anew, with epochs (%.0f s) ÷ without (%.0f s)",
                                rebuilt,
                                other.rebuilt),
                        List.of(other.rebuilt / rebuilt)));
    }

    private static long events(JdbcTemplate database) {
        return Objects.requireNonNull(database.queryForObject("SELECT count(*) FROM domain_event", Long.class));
    }
}
