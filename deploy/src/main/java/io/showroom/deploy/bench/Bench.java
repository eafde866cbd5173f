package io.showroom.deploy.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.showroom.commandapi.Commands;
import io.showroom.deploy.launch.TemporaryInstallation;
import io.showroom.freshness.read.Freshness;
import io.showroom.personaldata.MasterKey;
import io.showroom.projection.read.Projection;
import io.showroom.projection.read.ReadModels;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.BeanFactoryAnnotationUtils;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Main class of {@code deploy/bench}: prints figures and writes them to a file. {@code quick} measures ratios to
 * baselines, {@code pages} response times of pages in a store with very many prospects, {@code verify} the full check
 * of a million events, {@code history} answers as known at past moments, {@code nodes} the delay until another node
 * shows a change, and failover, {@code server} the extra time of commands and imports with an Axon Server.
 */
public final class Bench {

    private static final int EVENTS = 200_000;
    private static final int MANY_EVENTS = 1_000_000;
    private static final int HISTORY_EVENTS = 2_000_000;
    private static final String TEMPLATE_SCALE = "0.1";
    private static final String FULL_SCALE = "1";
    private static final int ONE_EPOCH = Integer.MAX_VALUE;
    private static final String STORE = "S1";
    private static final int PROSPECTS = 100_000;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final PrintStream out;
    private final @Nullable String more;
    private final List<BenchFigure> figures = new ArrayList<>();
    private final List<PageFigure> pages = new ArrayList<>();

    private Bench(PrintStream out, @Nullable String more) {
        this.more = more;
        this.out = out;
    }

    /**
     * Runs a benchmark.
     *
     * @param args what to measure, the working folder, the output file; for {@code history} the number of events, for
     *     {@code server} and {@code nodes} the address of an Axon Server
     */
    public static void main(String[] args) throws Exception {
        if (args.length < 3
                || !List.of("quick", "pages", "verify", "history", "nodes", "server")
                        .contains(args[0])) {
            System.err.println("usage: deploy/bench quick|pages|verify|history [events]|nodes [server]|server SERVER");
            System.exit(2);
        }
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        new Bench(System.out, args.length > 3 ? args[3] : null).run(args[0], Path.of(args[1]), Path.of(args[2]));
    }

    private void run(String what, Path folder, Path file) throws Exception {
        long start = System.nanoTime();
        out.printf(
                Locale.ROOT,
                "Showroom bench, %d cores, Java %s; both sides on one PostgreSQL with fsync and synchronous_commit on%n",
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().feature());
        if (what.equals("nodes")) {
            NodesBench.measure(folder, more, figure -> tell(List.of(figure)));
        } else if (what.equals("server")) {
            ServerBench.measure(folder, Objects.requireNonNull(more), figure -> tell(List.of(figure)));
        } else {
            oneNode(what, folder);
        }
        write(file, what.equals("pages"));
        out.printf(Locale.ROOT, "%.0f s; written to %s%n", (System.nanoTime() - start) / 1e9, file);
        System.exit(0);
    }

    private void oneNode(String what, Path folder) throws Exception {
        byte[] masterKey = new byte[32];
        new SecureRandom().nextBytes(masterKey);
        try (TemporaryInstallation installation = TemporaryInstallation.in(folder);
                HikariDataSource connections = BenchedSystem.pool(installation, installation.url());
                ConfigurableApplicationContext system = BenchedSystem.start(
                        installation,
                        masterKey,
                        Map.of(
                                "showroom.demo",
                                true,
                                "showroom.demo-scale",
                                List.of("quick", "history").contains(what) ? TEMPLATE_SCALE : FULL_SCALE))) {
            if (what.equals("pages")) {
                pages(connections, system);
            } else if (what.equals("verify")) {
                verify(connections, system);
            } else if (what.equals("history")) {
                EpochCost with = history(connections, system);
                system.close();
                try (ConfigurableApplicationContext other =
                        BenchedSystem.start(installation, masterKey, Map.of("showroom.history.epoch", ONE_EPOCH))) {
                    double seconds = stock(connections, other, stock -> {});
                    tell(with.against(EpochCost.measured(connections, other, seconds)));
                }
            } else {
                measure(installation, connections, system);
            }
        }
    }

    private void write(Path file, boolean ofPages) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        JsonMapper json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.writeString(
                file, json.writeValueAsString(ofPages ? Map.of("limits", figures, "pages", pages) : figures) + "\n");
    }

    private void measure(
            TemporaryInstallation installation, HikariDataSource connections, ConfigurableApplicationContext system)
            throws Exception {
        JdbcTemplate database = new JdbcTemplate(connections);
        Commands commands = system.getBean(Commands.class);
        BenchClient web = new BenchClient(BenchedSystem.address(system));
        BaselineInsert bare = new BaselineInsert(connections);
        double defaultReplay;
        database.execute("CREATE DATABASE axon_default");
        String other = installation.url().replaceFirst("/[^/]*$", "/axon_default");
        Serializer json = BeanFactoryAnnotationUtils.qualifiedBeanOfType(
                system.getBeanFactory(), Serializer.class, "eventSerializer");
        try (AxonDefault axonDefault = new AxonDefault(BenchedSystem.pool(installation, other), json)) {
            tell(new CommandBench(commands, database, bare, axonDefault).measure());
            defaultReplay = axonDefault.replay();
        }
        tell(new VisibilityBench(commands, system.getBean(Freshness.class), database, bare).measure());
        BenchedSystem.readModels(system, EventProcessor::shutDown);
        new EventStock(database, system.getBean(MasterKey.class)).fill(EVENTS);
        tell(new RebuildBench(
                        web,
                        connections,
                        system.getBeansOfType(Projection.class).values())
                .measure(defaultReplay));
        BenchedSystem.readModels(system, EventProcessor::start);
        BenchedSystem.awaitReadModels(system.getBean(Freshness.class), database);
        tell(new VerifyBench(web, connections).measure());
        // The report of a closed month lists every later entry, which here would be nearly every prospect.
        database.execute("DELETE FROM month_close");
        tell(new ReportBench(web, database).measure(LocalDate.now(Clock.system(ZONE))));
    }

    private void verify(HikariDataSource connections, ConfigurableApplicationContext system) throws Exception {
        JdbcTemplate database = new JdbcTemplate(connections);
        BenchedSystem.awaitReadModels(system.getBean(Freshness.class), database);
        stock(connections, system, stock -> stock.fill(MANY_EVENTS));
        tell(new VerifyBench(new BenchClient(BenchedSystem.address(system)), connections).measure());
    }

    private EpochCost history(HikariDataSource connections, ConfigurableApplicationContext system) {
        JdbcTemplate database = new JdbcTemplate(connections);
        BenchedSystem.awaitReadModels(system.getBean(Freshness.class), database);
        int events = more == null ? HISTORY_EVENTS : Integer.parseInt(more);
        double seconds = stock(
                connections,
                system,
                stock -> stock.spread(events, Clock.system(ZONE).instant()));
        out.printf(
                Locale.ROOT,
                "%d events over ten years; read models made in %.0f s%n",
                database.queryForObject("SELECT count(*) FROM domain_event", Long.class),
                seconds);
        tell(new HistoryBench(
                        BenchedSystem.address(system),
                        database,
                        system.getBean(ReadModels.class),
                        system.getBeansOfType(Projection.class).values(),
                        out)
                .measure());
        return EpochCost.measured(connections, system, seconds);
    }

    /**
     * Adds events while the live read models are stopped, then rebuilds the read models; returns the seconds of the
     * rebuild.
     */
    private static double stock(
            HikariDataSource connections, ConfigurableApplicationContext system, Consumer<EventStock> fill) {
        JdbcTemplate database = new JdbcTemplate(connections);
        BenchedSystem.readModels(system, EventProcessor::shutDown);
        fill.accept(new EventStock(database, system.getBean(MasterKey.class)));
        double seconds = new RebuildBench(
                        new BenchClient(BenchedSystem.address(system)),
                        connections,
                        system.getBeansOfType(Projection.class).values())
                .rebuild();
        BenchedSystem.readModels(system, EventProcessor::start);
        BenchedSystem.awaitReadModels(system.getBean(Freshness.class), database);
        database.execute("VACUUM ANALYZE");
        return seconds;
    }

    private void pages(HikariDataSource connections, ConfigurableApplicationContext system) throws Exception {
        JdbcTemplate database = new JdbcTemplate(connections);
        BenchedSystem.awaitReadModels(system.getBean(Freshness.class), database);
        double seconds = stock(connections, system, stock -> stock.fill(STORE, PROSPECTS));
        out.printf(
                Locale.ROOT,
                "The demonstration and %d more prospects in store %s: %d events; read models made in %.0f s%n",
                PROSPECTS,
                STORE,
                database.queryForObject("SELECT count(*) FROM domain_event", Long.class),
                seconds);
        pages.addAll(
                new PageBench(BenchedSystem.address(system), database, LocalDate.now(Clock.system(ZONE)), out).pages());
        tell(PageBench.limits(pages));
        tell(List.of(
                new HandOverBench(BenchedSystem.address(system), database, system.getBean(Freshness.class)).measure()));
    }

    private void tell(List<BenchFigure> measured) {
        measured.forEach(figure -> out.println(figure.line()));
        figures.addAll(measured);
    }
}
