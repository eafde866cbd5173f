package io.showroom.deploy.move;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.showroom.audit.ledger.read.KeptLedger;
import io.showroom.deploy.launch.Installation;
import io.showroom.deploy.launch.StartFailure;
import io.showroom.ledger.LogKeeper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.slf4j.LoggerFactory;

/** Main class of {@code deploy/move-to-axon-server}. */
public final class MoveToAxonServer {

    private static final int MOVED = 0;
    private static final int REFUSED = 1;
    private static final int NOT_UNDERSTOOD = 2;
    private static final int BATCH = 500;
    private static final String USAGE = "usage: deploy/move-to-axon-server HOST:PORT [--data DIR]";

    private MoveToAxonServer() {}

    /**
     * Moves the events of an installation that is not running to an Axon Server. Exits with status 0 if all are there
     * and the installation is marked as stored by it, 1 if not, 2 if the arguments are not valid.
     *
     * @param args address of the server, and optionally the data directory
     */
    public static void main(String[] args) {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
        System.exit(run(args, System.getenv(), System.out, System.err));
    }

    static int run(String[] args, Map<String, String> environment, PrintStream out, PrintStream err) {
        if (args.length == 1 && args[0].equals("--help")) {
            out.println(USAGE);
            return MOVED;
        }
        if (args.length != 1 && (args.length != 3 || !args[1].equals("--data")) || args[0].startsWith("-")) {
            err.println("showroom: " + USAGE);
            return NOT_UNDERSTOOD;
        }
        Path data = args.length == 3 ? Path.of(args[2]) : Path.of(System.getProperty("user.home"), ".showroom");
        try {
            HostAndPort address = HostAndPort.parse(args[0]);
            try (Installation installation =
                            Installation.take(data.toAbsolutePath().normalize(), environment);
                    AxonServerTarget server = AxonServerTarget.connect(address, environment)) {
                return move(installation, server, BATCH, address, out);
            }
        } catch (StartFailure e) {
            err.println("showroom: " + e.getMessage());
        } catch (IOException | SQLException e) {
            err.println("showroom: " + e.getMessage() + "; call this again to go on");
        }
        return REFUSED;
    }

    static int move(Installation installation, GrowingLog server, int batchSize, Object address, PrintStream out)
            throws IOException, SQLException {
        if (isMoved(installation)) {
            out.println("The events of this installation are kept by an Axon Server already.");
            return MOVED;
        }
        long count = new LogMove(
                        new KeptLedger(installation.database(), installation.masterKey()), server, batchSize, out)
                .run();
        installation.change(connection -> LogKeeper.moved(connection, count));
        out.printf(
                "Moved. Start from now on with SHOWROOM_AXON_SERVERS=%s. The old log stays in the database, as the"
                        + " copy that is read and sealed; the server knows times to the millisecond.%n",
                address);
        return MOVED;
    }

    private static boolean isMoved(Installation installation) throws SQLException {
        try (Connection connection = installation.database().getConnection()) {
            return LogKeeper.server(connection) != null;
        }
    }
}
