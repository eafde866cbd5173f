package io.showroom.deploy.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The Axon Server named by environment variable {@code SHOWROOM_AXON_SERVERS}, if any. */
final class EventServer {

    private static final String SERVERS = "SHOWROOM_AXON_SERVERS";

    private EventServer() {}

    /** Returns the Spring properties for Axon Server; none where the events are in the database. */
    static List<String> settings(Map<String, String> environment) {
        String servers = environment.getOrDefault(SERVERS, "").strip();
        List<String> settings = new ArrayList<>();
        if (!servers.isEmpty()) {
            settings.add("--axon.axonserver.enabled=true");
            settings.add("--axon.axonserver.servers=" + servers);
            add(settings, "token", environment.get("SHOWROOM_AXON_TOKEN"));
            add(settings, "context", environment.get("SHOWROOM_AXON_CONTEXT"));
        }
        return List.copyOf(settings);
    }

    private static void add(List<String> settings, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            settings.add("--axon.axonserver." + name + "=" + value.strip());
        }
    }
}
