package io.showroom.deploy.bench;

import io.showroom.deploy.launch.ThrowAway;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Two nodes on one database: how soon one shows what was entered at the other, by nothing but the same question asked
 * again and again; and how long nothing new is shown when the node that works on the read models is killed.
 */
final class NodesBench {

    private static final String PASSWORD = "the nodes measure this 1";
    private static final int ENTRIES = 100;
    private static final int KILLS = 5;
    private static final double SEEN_WITHIN_MILLIS = 150;
    private static final double TAKEN_OVER_WITHIN_SECONDS = 5;
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final ThrowAway installation;
    private final JdbcTemplate database;
    private final String masterKey;
    private final List<Node> nodes = new ArrayList<>();

    NodesBench(ThrowAway installation, JdbcTemplate database) {
        this.installation = installation;
        this.database = database;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.masterKey = Base64.getEncoder().encodeToString(random);
    }

    /** Measures, and tells each figure as soon as it is there. */
    void measure(Consumer<Figure> tell) {
        try {
            Node first = start();
            prepare(web(first));
            Node second = start();
            // Which of the two works on the read models is left to chance: both ways are measured.
            tell.accept(seen("there", first, second));
            tell.accept(seen("back", second, first));
            tell.accept(takenOver(first, second));
        } finally {
            nodes.forEach(Node::close);
        }
    }

    private Node start() {
        Node node = Node.start(installation, "node" + (nodes.size() + 1), masterKey, PASSWORD);
        nodes.add(node);
        return node;
    }

    private static Web web(Node node) {
        return new Web(node.url(), PASSWORD);
    }

    private static void prepare(Web admin) {
        admin.command("admin", "OpenStore", "{\"store\":\"N1\"}");
        admin.command(
                "admin",
                "RegisterStaffMember",
                "{\"user\":\"manager\",\"roles\":[\"MANAGER\"],\"store\":\"N1\",\"password\":\"%s\",\"temporary\":false}"
                        .formatted(PASSWORD));
    }

    private Figure seen(String way, Node at, Node by) {
        Web enters = web(at);
        Web asks = web(by);
        for (int i = 0; i < ENTRIES; i++) {
            millisUntilSeen(enters, asks);
        }
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < ENTRIES; i++) {
            millis.add(millisUntilSeen(enters, asks));
        }
        List<Double> sorted = millis.stream().sorted().toList();
        double median = Figure.median(sorted);
        double late = sorted.get(ENTRIES * 95 / 100 - 1);
        String what = String.format(
                Locale.ROOT,
                "ms from a command's answer on one node until the other shows it, %s: 95th of 100 (median %.0f)",
                way,
                median);
        return new Figure(
                "N-seen-" + way,
                what,
                late,
                sorted.getFirst(),
                sorted.getLast(),
                SEEN_WITHIN_MILLIS,
                late <= SEEN_WITHIN_MILLIS);
    }

    private static double millisUntilSeen(Web enters, Web asks) {
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

    private static long count(Web asks) {
        return asks.get("manager", "/api/prospects?size=1").get("total").asLong();
    }

    private Figure takenOver(Node first, Node second) {
        List<Double> seconds = new ArrayList<>();
        List<Node> alive = new ArrayList<>(List.of(first, second));
        for (int i = 0; i < KILLS; i++) {
            Node works = whoWorks(alive);
            alive.remove(works);
            Web left = web(alive.getFirst());
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
            if (seconds.size() < KILLS) {
                alive.add(start());
            }
        }
        return Figure.limit(
                "N-takeover",
                "seconds from kill -9 of the node that works on the read models until the other shows a new entry",
                seconds,
                TAKEN_OVER_WITHIN_SECONDS);
    }

    /** The processor's claim names its process: "pid@host". */
    private Node whoWorks(List<Node> alive) {
        String owner = database.queryForObject(
                "SELECT owner FROM token_entry WHERE processor_name = 'read-models'", String.class);
        return alive.stream()
                .filter(node -> owner != null && owner.startsWith(node.pid() + "@"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody works on the read models, but " + owner));
    }
}
