package io.showroom.deploy.launch;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for on the command line.
 *
 * @param demo whether to load the demonstration group
 * @param port of the web server, 1 to 65535
 * @param data directory that keeps everything
 * @param importFile history to import once the system serves; null for none
 */
record Arguments(
        boolean demo, int port, Path data, @Nullable Path importFile) {

    static final String USAGE = "usage: deploy/run [--demo] [--port 8080] [--data DIR] [--import FILE.csv]";

    /**
     * Reads the command line.
     *
     * @throws StartRefused naming the first thing that is not understood
     */
    static Arguments parse(List<String> args, Path home) {
        boolean demo = false;
        int port = 8080;
        Path data = home.resolve(".showroom");
        Path importFile = null;
        Deque<String> rest = new ArrayDeque<>(args);
        while (!rest.isEmpty()) {
            String option = rest.pop();
            switch (option) {
                case "--demo" -> demo = true;
                case "--port" -> port = port(value(option, rest));
                case "--data" -> data = path(option, value(option, rest));
                case "--import" -> importFile = path(option, value(option, rest));
                default -> throw refused("unknown argument " + option);
            }
        }
        return new Arguments(demo, port, data.toAbsolutePath().normalize(), importFile);
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

    private static StartRefused refused(String what) {
        return new StartRefused(what + " (" + USAGE + ")");
    }
}
