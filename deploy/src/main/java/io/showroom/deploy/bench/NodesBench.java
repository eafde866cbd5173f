package io.showroom.deploy.bench;

import io.showroom.deploy.launch.TemporaryInstallation;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Measures two nodes on one database: the delay until one shows what was entered at the other, by polling; and how long
 * nothing new is shown after the node that updates the read models was killed.
 */
final class NodesBench {

    static final String PASSWORD = "the nodes measure this 1";
    private static final int ENTRIES = 100;
    private static final int KILLS = 5;
    private static final double SEEN_WITHIN_MILLIS = 150;
    private static final double TAKEN_OVER_WITHIN_SECONDS = 5;
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final BenchInstallation installation;
    private final JdbcTemplate database;
    private final List<String> processors;
    private final List<BenchNode> nodes = new ArrayList<>();
    private final List<BenchNode> alive = new ArrayList<>();

    private NodesBench(TemporaryInstallation installation, @Nullable String server) {
        this.installation = BenchInstallation.at(installation, server);
        this.database = new JdbcTemplate(
                new DriverManagerDataSource(installation.url(), installation.user(), installation.password()));
        this.processors = server == null ? List.of("read-models") : List.of("read-models", "event-keeping");
    }

    /** What the nodes share. */
    record BenchInstallation(
            TemporaryInstallation place,
            String masterKey,
            @Nullable String server) {

        static BenchInstallation at(TemporaryInstallation place, @Nullable String server) {
            byte[] random = new byte[32];
            new SecureRandom().nextBytes(random);
            return new BenchInstallation(place, Base64.getEncoder().encodeToString(random), server);
        }

        BenchNode start(String name) {
            return BenchNode.start(place, name, masterKey, PASSWORD, server);
        }

        /** Creates a store and its staff through the given node; returns a client. */
        BenchClient prepared(BenchNode node) {
            BenchClient admin = web(node);
            prepare(admin);
            return admin;
        }
    }

    /**
     * Runs the measurements and reports each figure as soon as it is known.
     *
     * @param folder working folder
     * @param server Axon Server that stores the events, as {@code host:port}; null if the database does
     */
    static void measure(Path folder, @Nullable String server, Consumer<BenchFigure> tell) {
        try (TemporaryInstallation place = TemporaryInstallation.in(folder)) {
            new NodesBench(place, server).measure(tell);
        }
    }

    private void measure(Consumer<BenchFigure> tell) {
        try {
            BenchNode first = start();
            installation.prepared(first);
            BenchNode second = start();
            // Either node may be the one that updates the read models, so both directions are measured.
            tell.accept(seen("there", first, second));
            tell.accept(seen("back", second, first));
            alive.addAll(List.of(first, second));
            for (String processor : processors) {
                tell.accept(takenOver(processor));
            }
        } finally {
            nodes.forEach(BenchNode::close);
        }
    }

    private BenchNode start() {
        BenchNode node = installation.start("node" + (nodes.size() + 1));
        nodes.add(node);
        return node;
    }

    private static BenchClient web(BenchNode node) {
        return new BenchClient(node.url(), PASSWORD);
    }

    private static void prepare(BenchClient admin) {
        admin.command("admin", "OpenStore", "{\"store\":\"N1\"}");
        for (String role : List.of("manager", "assistant")) {
            admin.command(
                    "admin",
                    "RegisterStaffMember",
                    "{\"user\":\"%s\",\"roles\":[\"%s\"],\"store\":\"N1\",\"password\":\"%s\",\"temporary\":false}"
                            .formatted(role, role.toUpperCase(Locale.ROOT), PASSWORD));
        }
    }

    private BenchFigure seen(String way, BenchNode at, BenchNode by) {
        BenchClient enters = web(at);
        BenchClient asks = web(by);
        for (int i = 0; i < ENTRIES; i++) {
            millisUntilSeen(enters, asks);
        }
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < ENTRIES; i++) {
            millis.add(millisUntilSeen(enters, asks));
        }
        List<Double> sorted = millis.stream().sorted().toList();
        double median = BenchFigure.median(sorted);
        double late = sorted.get(ENTRIES * 95 / 100 - 1);
        String what = String.format(
                Locale.ROOT,
                "ms from a command's answer on one node until the other shows it, %s: 95th of 100 (median %.0f)",
                way,
                median);
        return new BenchFigure(
                "N-seen-" + way,
                what,
                late,
                sorted.getFirst(),
                sorted.getLast(),
                SEEN_WITHIN_MILLIS,
                late <= SEEN_WITHIN_MILLIS);
    }

    private static double millisUntilSeen(BenchClient enters, BenchClient asks) {
        long before = count(asks);
        enters.command("manager", "RegisterVisit", "{\"store\":\"N1\",\"channel\":\"WALK_IN\"}");
        long start = System.nanoTime();
        while (count(asks) <= before) {
            if (System.nanoTime() - start > PATIENCE_NANOS) {
                throw new IllegalStateException("the other node never showed it");
            }
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static long count(BenchClient asks) {
        return asks.get("manager", "/api/prospects?size=1").get("total").asLong();
    }

    private BenchFigure takenOver(String processor) {
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < KILLS; i++) {
            if (alive.size() < 2) {
                alive.add(start());
            }
            BenchNode works = whoWorks(processor);
            alive.remove(works);
            BenchClient left = web(alive.getFirst());
            long before = count(left);
            long start = System.nanoTime();
            works.kill();
            left.command("manager", "RegisterVisit", "{\"store\":\"N1\",\"channel\":\"WALK_IN\"}");
            while (count(left) <= before) {
                if (System.nanoTime() - start > PATIENCE_NANOS) {
                    throw new IllegalStateException("nobody took over");
                }
            }
            seconds.add((System.nanoTime() - start) / 1e9);
        }
        return BenchFigure.limit(
                processor.equals("read-models") ? "N-takeover" : "N-keeping",
                "seconds from kill -9 of the node that works on %s until the other shows a new entry"
                        .formatted(processor),
                seconds,
                TAKEN_OVER_WITHIN_SECONDS);
    }

    /** The processor's claim contains the process as "pid@host". */
    private BenchNode whoWorks(String processor) {
        String owner = database.queryForObject(
                "SELECT owner FROM token_entry WHERE processor_name = ?", String.class, processor);
        return alive.stream()
                .filter(node -> owner != null && owner.startsWith(node.pid() + "@"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody works on " + processor + ", but " + owner));
    }
}
