package io.showroom.deploy.launch;

import io.showroom.deploy.nodes.NodeRole;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parsed command line.
 *
 * @param demo whether to load the demonstration group
 * @param port port of the web server, 1 to 65535
 * @param data data directory of the installation
 * @param importFile history to import once the system serves; null for none
 * @param role the sides that this process has
 * @param newKey file of the new master key for a rotation, or {@code -} for the standard input; null to serve
 */
record Arguments(
        boolean demo,
        int port,
        Path data,
        @Nullable Path importFile,
        NodeRole role,
        @Nullable Path newKey) {

    static final String USAGE = "usage: deploy/run [--demo] [--port 8080] [--data DIR] [--import FILE.csv]"
            + " [--role all|command|query] [--rotate-master-key NEWFILE]";

    static final String HELP = USAGE + """


              --demo                       load three stores with a year of history into an empty system
              --port 8080                  port of the web server
              --data DIR                   directory that keeps everything (default: .showroom in the home directory)
              --import FILE.csv            import a history once the system is ready
              --role all|command|query     run both sides in this process (default), or only the command side, or only the
                                           query side; a single side needs SHOWROOM_DATABASE_URL
              --rotate-master-key NEWFILE  replace the master key, and exit; the file is created if it is missing,
                                           - reads the key from standard input

            The master key, 32 bytes in Base64, comes from the first of these that is set:
              SHOWROOM_MASTER_KEY          the key itself
              SHOWROOM_MASTER_KEY_FILE     a file that holds it
              SHOWROOM_MASTER_KEY_COMMAND  a command that prints it, such as a key service's client
            and otherwise from master.key in the data directory, which is created at the first start.

            SHOWROOM_DATABASE_URL, _USER, _PASSWORD  an existing PostgreSQL
            SHOWROOM_NODE_URL                        where other processes on that database reach this one (default: its own
                                                     address and port)
            SHOWROOM_AXON_SERVERS                    host:port[,...] of an Axon Server that stores the events;
            SHOWROOM_AXON_TOKEN, _CONTEXT            its token, and its context if not the default one
            SHOWROOM_ADMIN_PASSWORD                  password of the first administrator
            SHOWROOM_ERASURES_FILE                   the register of erasures (default: erasures.txt in the data
                                                     directory); persons in it are erased again at the start
            SHOWROOM_SIGNING_KEY, _FILE              the key that signs seals, instead of one of its own

            If it cannot start, it exits with 1 and prints one line that says what to do; nothing is changed then.""";

    /**
     * Parses the command line.
     *
     * @throws StartFailure naming the first argument that is not valid
     */
    static Arguments parse(List<String> args, Path home) {
        boolean demo = false;
        int port = 8080;
        Path data = home.resolve(".showroom");
        Path importFile = null;
        NodeRole role = NodeRole.ALL;
        Path newKey = null;
        Deque<String> rest = new ArrayDeque<>(args);
        while (!rest.isEmpty()) {
            String option = rest.pop();
            switch (option) {
                case "--demo" -> demo = true;
                case "--port" -> port = port(value(option, rest));
                case "--data" -> data = path(option, value(option, rest));
                case "--import" -> importFile = path(option, value(option, rest));
                case "--role" -> role = role(value(option, rest));
                case "--rotate-master-key" -> newKey = path(option, value(option, rest));
                default -> throw refused("unknown argument " + option);
            }
        }
        refuseWhatOneSideCannotDo(role, demo, importFile);
        return new Arguments(demo, port, data.toAbsolutePath().normalize(), importFile, role, newKey);
    }

    private static NodeRole role(String text) {
        return NodeRole.named(text)
                .orElseThrow(() -> refused("--role must be one of " + NodeRole.names() + ", not " + text));
    }

    private static void refuseWhatOneSideCannotDo(NodeRole role, boolean demo, @Nullable Path importFile) {
        if (demo && role != NodeRole.ALL) {
            throw refused("--demo needs both sides in one process: load the demonstration with --role all, then start"
                    + " the others on its database without --demo");
        }
        if (importFile != null && role == NodeRole.QUERY) {
            throw refused("--import needs a process that takes entries: --role all or command");
        }
    }

    private static String value(String option, Deque<String> rest) {
        String value = rest.poll();
        if (value == null || value.isBlank() || value.startsWith("--")) {
            throw refused(option + " needs a value");
        }
        return value;
    }

    private static int port(String text) {
        if (text.matches("\\d{1,5}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= 65535) {
            return Integer.parseInt(text);
        }
        throw refused("--port must be a number from 1 to 65535, not " + text);
    }

    private static Path path(String option, String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw refused(option + " is not a path: " + text);
        }
    }

    private static StartFailure refused(String what) {
        return new StartFailure(what + " (" + USAGE + ")");
    }
}
