package io.showroom.deploy.launch;

import static org.assertj.core.api.Assumptions.assumeThat;

import io.axoniq.axonserver.connector.AxonServerConnection;
import io.axoniq.axonserver.connector.AxonServerConnectionFactory;
import io.axoniq.axonserver.connector.impl.ServerAddress;
import io.showroom.eventlog.read.AxonServerLog;
import io.showroom.eventlog.read.AxonServerRawLog;
import io.showroom.eventlog.read.RemoteEvent;
import java.io.IOException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A running Axon Server, named by environment variable {@code SHOWROOM_TEST_AXON_SERVER=host:port}. Events of other
 * tests stay in its log; only one installation can begin in it, because its first administrator can be registered only
 * once.
 */
final class RealServer implements AutoCloseable {

    private static final String NAMED_BY = "SHOWROOM_TEST_AXON_SERVER";

    private final String address;
    private final AxonServerConnectionFactory factory;
    private final AxonServerRawLog log;

    private RealServer(String address) {
        this.address = address;
        int colon = address.lastIndexOf(':');
        this.factory = AxonServerConnectionFactory.forClient("showroom-test")
                .routingServers(
                        new ServerAddress(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1))))
                .build();
        AxonServerConnection connection = factory.connect("default");
        this.log = new AxonServerLog(connection::eventChannel);
    }

    /** Returns the named server; skips the test if there is none, or if it already holds an installation. */
    static RealServer named() throws IOException {
        String server = System.getenv(NAMED_BY);
        assumeThat(server)
                .as("left out: no Axon Server is named by " + NAMED_BY)
                .isNotBlank();
        RealServer named = new RealServer(server);
        boolean taken = named.holdsAnInstallation();
        if (taken) {
            named.close();
        }
        assumeThat(taken)
                .as("left out: the Axon Server at " + server + " holds an installation; name an empty one")
                .isFalse();
        return named;
    }

    String address() {
        return address;
    }

    /** Lets an empty database follow the server's log from its present end on. */
    void beginIn(DataSource database) throws IOException {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        new JdbcTemplate(database).update("INSERT INTO event_server (shift, moved) VALUES (1, ?)", log.size());
    }

    private boolean holdsAnInstallation() throws IOException {
        long size = log.size();
        try (AxonServerRawLog.Walk walk = log.from(0)) {
            for (long n = 0; n < size; n++) {
                RemoteEvent event = walk.next();
                if (event.payloadType().contains(".staff.")) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    public void close() {
        factory.shutdown();
    }
}
