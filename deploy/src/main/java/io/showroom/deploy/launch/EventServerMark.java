package io.showroom.deploy.launch;

import io.showroom.ledger.LogKeeper;
import java.sql.Connection;
import java.sql.SQLException;

/** Sees to it that a database whose events a server keeps is used with one, and one with a log of its own without. */
public final class EventServerMark {

    private EventServerMark() {}

    /**
     * Compares what the database says with how this process is to run; a database without events takes it over.
     *
     * @param served whether an Axon Server is to keep the events
     * @throws StartFailure if they do not agree; nothing is changed then
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
