package io.showroom.deploy.launch;

import io.showroom.deploy.nodes.NodeRole;
import io.showroom.personaldata.MasterKey;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Starts the data directory, the database and the application, in this order, and stops them in the reverse order. If
 * the start fails, one line says why and nothing is left running.
 */
public final class Launcher {

    private static final String MASTER_KEY = "master.key";

    /** Environment variable set by {@code deploy/run} if the output is a terminal. */
    private static final String TERMINAL = "SHOWROOM_TERMINAL";

    private final Class<?> application;
    private final PrintStream out;
    private final PrintStream err;
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private @Nullable StartProgress progress;

    /** Creates a launcher of the given Spring configuration that prints to the given streams. */
    public Launcher(Class<?> application, PrintStream out, PrintStream err) {
        this.application = application;
        this.out = out;
        this.err = err;
    }

    /** Starts, and returns once the system serves; exits the process with status 1 if the start fails. */
    public void run(String[] args) {
        // Axon's update check would send data about this installation to another host.
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        if (List.of(args).contains("--help")) {
            out.println(Arguments.HELP);
            return;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        try {
            if (List.of(args).equals(List.of(TrainingRun.OPTION))) {
                TrainingRun rehearsal = keep(new TrainingRun());
                rehearsal.visit(start(rehearsal.arguments()), out);
                System.exit(0);
            }
            Arguments arguments = Arguments.parse(List.of(args), Path.of(System.getProperty("user.home")));
            refuseToBeAlone(arguments.role());
            if (arguments.newKey() == null) {
                start(arguments);
            } else {
                rotate(arguments, arguments.newKey());
                System.exit(0);
            }
        } catch (RuntimeException e) {
            if (progress != null) {
                progress.close();
            }
            err.println("showroom: " + oneLine(e));
            System.exit(1);
        }
    }

    private String start(Arguments arguments) {
        refuseTakenPort(arguments.port());
        DataDirectory directory = keep(DataDirectory.open(arguments.data()));
        StartProgress shown = keep(new StartProgress(out, System.getenv().containsKey(TERMINAL)));
        progress = shown;
        StartupPageHandover visitors = new StartupPageHandover(shown, early(arguments.port(), shown));
        keep((AutoCloseable) visitors::start);
        RuntimeFile runtime = new RuntimeFile(directory);
        runtime.remove();
        Database database = database(directory);
        boolean demo = isDemonstration(arguments, database);
        if (demo) {
            DemonstrationJar.require();
        }
        MasterKey masterKey = source(directory).resolve(mark(database, shown));

        ConfigurableApplicationContext context = keep(serve(arguments, demo, database, masterKey, visitors));
        shown.close();

        String url = "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
        runtime.write(url, database);
        keep(runtime::remove);
        out.println("Showroom serves at " + url);
        context.getBean(StartNotes.class).lines().forEach(out::println);
        out.println("Data and logs are in " + arguments.data() + "; stop with Ctrl-C.");
        return url;
    }

    /** Refuses a single side with the embedded database: no process of the other side could connect to it. */
    private static void refuseToBeAlone(NodeRole role) {
        if (role != NodeRole.ALL && !System.getenv().containsKey(Database.URL)) {
            throw new StartFailure("--role " + role.text()
                    + " needs a database that the other side uses too: name it in " + Database.URL);
        }
    }

    private void rotate(Arguments arguments, Path newKey) {
        DataDirectory directory = keep(DataDirectory.open(arguments.data()));
        new KeyRotation(source(directory), directory.file(MASTER_KEY), System.in, out).run(database(directory), newKey);
    }

    /**
     * Starts the page shown until the web server takes over the port; returns null if the port is still to be chosen.
     */
    private static @Nullable StartupPage early(int port, StartProgress progress) {
        if (port == 0) {
            return null;
        }
        String host = System.getenv("SERVER_ADDRESS");
        try {
            return StartupPage.at(
                    host == null ? new InetSocketAddress(port) : new InetSocketAddress(host, port), progress::now);
        } catch (IOException e) {
            throw portTaken(port, e);
        }
    }

    private static MasterKeySource source(DataDirectory directory) {
        return new MasterKeySource(System.getenv(), directory.file(MASTER_KEY));
    }

    private Database database(DataDirectory directory) {
        Database named = Database.named(System.getenv());
        Database database =
                named == null ? keep(EmbeddedPostgres.start(directory)).database() : named;
        database.verify();
        return database;
    }

    private ConfigurableApplicationContext serve(
            Arguments arguments, boolean demo, Database database, MasterKey masterKey, StartupPageHandover visitors) {
        visitors.progress().at("system", 0, 0);
        SpringApplication spring = new SpringApplication(application);
        spring.setRegisterShutdownHook(false);
        spring.setDefaultProperties(StartProperties.of(arguments, demo, database));
        spring.addInitializers((ApplicationContextInitializer<GenericApplicationContext>) context -> {
            context.registerBean(MasterKey.class, () -> masterKey);
            context.registerBean(StartNotes.class, StartNotes::new);
            context.registerBean(StartProgress.class, visitors::progress, bean -> bean.setDestroyMethodName(""));
            context.registerBean(StartupPageHandover.class, () -> visitors);
        });
        List<String> settings = new ArrayList<>(EventServer.settings(System.getenv()));
        settings.add("--" + NodeRole.PROPERTY + "=" + arguments.role().text());
        return spring.run(settings.toArray(String[]::new));
    }

    /** A database that contains the demonstration stays one, whatever the command line says. */
    private static boolean isDemonstration(Arguments arguments, Database database) {
        try (Connection connection = database.connect()) {
            DatabaseContent.Holds holds = DatabaseContent.of(connection);
            if (arguments.demo() && holds == DatabaseContent.Holds.OWN_DATA) {
                throw DatabaseContent.ownData();
            }
            return arguments.demo() || holds == DatabaseContent.Holds.DEMONSTRATION;
        } catch (SQLException e) {
            throw new StartFailure("cannot read from " + database.url() + ": " + e.getMessage(), e);
        }
    }

    private @Nullable MasterKeyMark mark(Database database, StartProgress shown) {
        try {
            return InstallationInUse.awaitMark(database, shown, out);
        } catch (SQLException e) {
            throw new StartFailure("cannot read from " + database.url() + ": " + e.getMessage(), e);
        }
    }

    private static void refuseTakenPort(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (IOException e) {
            throw portTaken(port, e);
        }
    }

    private static StartFailure portTaken(int port, Exception e) {
        return new StartFailure(
                "port " + port + " cannot be used (" + e.getMessage() + "): give another one with --port", e);
    }

    private synchronized <T extends AutoCloseable> T keep(T part) {
        started.push(part);
        return part;
    }

    private synchronized void stop() {
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception e) {
                err.println("showroom: while stopping: " + oneLine(e));
            }
        }
    }

    private static String oneLine(Throwable error) {
        Throwable cause = error;
        while (cause != null) {
            if (cause instanceof StartFailure refused) {
                return String.valueOf(refused.getMessage());
            }
            if (cause instanceof PortInUseException taken) {
                return String.valueOf(portTaken(taken.getPort(), taken).getMessage());
            }
            if (cause.getCause() == null) {
                String text = cause.getClass().getSimpleName() + ": " + cause.getMessage();
                return "did not start, see logs/showroom.log in the data directory: "
                        + text.lines().findFirst().orElse("");
            }
            cause = cause.getCause();
        }
        return "did not start";
    }
}
