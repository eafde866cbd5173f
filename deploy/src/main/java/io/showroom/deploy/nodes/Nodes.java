package io.showroom.deploy.nodes;

import io.showroom.sides.Side;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Registers this process among the nodes of its database and knows the others: sends a heartbeat and reads the running
 * nodes every second. The process is registered once it is ready, and removed before its web server stops.
 */
@Component
final class Nodes implements SmartLifecycle, ApplicationListener<ApplicationReadyEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(Nodes.class);
    private static final Duration BEAT = Duration.ofSeconds(1);
    private static final Duration AVOIDED = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final NodeTable table;
    private final NodeRole role;
    private final String givenUrl;
    private final String id = UUID.randomUUID().toString();
    private final AtomicInteger turn = new AtomicInteger();
    private final Map<String, Long> refused = new ConcurrentHashMap<>();
    private volatile List<Node> others = List.of();
    private volatile @Nullable Node self;
    private volatile boolean running;
    private volatile @Nullable Thread thread;

    /**
     * Creates the registry of this node.
     *
     * @param role property {@code showroom.role}
     * @param givenUrl {@code SHOWROOM_NODE_URL}: base address at which other nodes reach this one; empty for its own
     *     address and port
     */
    Nodes(
            NodeTable table,
            @Value("${" + NodeRole.PROPERTY + ":all}") String role,
            @Value("${showroom.node-url:}") String givenUrl) {
        this.table = table;
        this.role = NodeRole.of(role);
        this.givenUrl = givenUrl.strip().replaceFirst("/+$", "");
    }

    NodeRole role() {
        return role;
    }

    /**
     * Returns the other nodes that have a side, in the order to try them: round robin, with those that failed within
     * the last 3 seconds at the end. Reads the table again if none is known.
     */
    List<Node> having(Side side) {
        List<Node> known = living(side);
        return known.isEmpty() && lookAgain() ? living(side) : known;
    }

    private List<Node> living(Side side) {
        long now = System.nanoTime();
        refused.values().removeIf(since -> now - since > AVOIDED.toNanos());
        List<Node> found = new ArrayList<>();
        List<Node> last = new ArrayList<>();
        for (Node node : others) {
            if (node.role().has(side)) {
                (refused.containsKey(node.id()) ? last : found).add(node);
            }
        }
        if (!found.isEmpty()) {
            Collections.rotate(found, -Math.floorMod(turn.getAndIncrement(), found.size()));
        }
        found.addAll(last);
        return found;
    }

    /** Records that a node did not answer; for 3 seconds others are tried before it. */
    void refused(Node node) {
        refused.put(node.id(), System.nanoTime());
    }

    private boolean lookAgain() {
        try {
            look();
            return true;
        } catch (RuntimeException e) {
            LOG.debug("could not look for other nodes", e);
            return false;
        }
    }

    private void look() {
        others = table.living().stream().filter(node -> !node.id().equals(id)).toList();
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        Environment environment = event.getApplicationContext().getEnvironment();
        String port = environment.getProperty("local.server.port");
        if (port == null) {
            return;
        }
        Node node = new Node(id, role, givenUrl.isEmpty() ? ownUrl(environment, port) : givenUrl);
        try {
            table.enter(node);
        } catch (RuntimeException e) {
            LOG.warn("other nodes do not know of this one yet: {}", e.toString());
        }
        self = node;
        running = true;
        thread = Thread.ofPlatform().name("nodes").daemon().start(this::beat);
    }

    private static String ownUrl(Environment environment, String port) {
        String host = environment.getProperty("server.address", "");
        boolean everywhere = host.isBlank() || host.equals("0.0.0.0") || host.equals("::");
        String reached = everywhere ? ownHost() : host;
        boolean encrypted = environment.getProperty("server.ssl.enabled", Boolean.class, false);
        return (encrypted ? "https://" : "http://") + (reached.contains(":") ? "[" + reached + "]" : reached) + ":"
                + port;
    }

    private static String ownHost() {
        try {
            return InetAddress.getLocalHost().getHostAddress();
        } catch (UnknownHostException e) {
            return InetAddress.getLoopbackAddress().getHostAddress();
        }
    }

    private void beat() {
        while (running) {
            try {
                Node node = self;
                if (node != null) {
                    table.alive(node);
                }
                look();
            } catch (RuntimeException e) {
                LOG.debug("could not tell other nodes that this one lives", e);
            }
            LockSupport.parkNanos(this, BEAT.toNanos());
        }
    }

    /** The heartbeat thread is started by {@link #onApplicationEvent}, once the application is ready. */
    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        Thread beating = thread;
        LockSupport.unpark(beating);
        Node node = self;
        try {
            if (beating != null) {
                beating.join(PATIENCE);
            }
            if (node != null) {
                table.leave(node);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.debug("other nodes will miss this one by themselves", e);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** The highest phase, so that the node is removed before anything else stops. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
