package io.showroom.deploy.launch;

import io.showroom.ledger.LogKeeper;
import java.sql.Connection;
import java.sql.SQLException;

/** Records in the database whether an Axon Server stores its events, and refuses a start that does not match. */
public final class EventServerMark {

    private EventServerMark() {}

    /**
     * Compares the recorded value with the configuration of this process; a database without events takes the latter
     * over.
     *
     * @param served whether an Axon Server is configured to store the events
     * @throws StartFailure if they differ; nothing is changed then
     */
    public static void ensure(Connection connection, boolean served) throws SQLException {
        if (served && !LogKeeper.begin(connection)) {
            throw new StartFailure("the events of this installation stand in its own database: move them to the Axon"
                    + " Server first with deploy/move-to-axon-server HOST:PORT, or start without SHOWROOM_AXON_SERVERS;"
                    + " nothing was changed");
        }
        if (!served && !LogKeeper.forget(connection)) {
            throw new StartFailure("the events of this installation are kept by an Axon Server: name it with"
                    + " SHOWROOM_AXON_SERVERS=HOST:PORT; nothing was changed");
        }
    }
}
