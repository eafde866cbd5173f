package io.showroom.deploy.launch;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Messages for the operator to print once the system serves, such as a one-time password or the demonstration's
 * log-ins. Printed to the terminal, never logged.
 */
public final class StartNotes {

    private final List<String> lines = new CopyOnWriteArrayList<>();

    /** Adds one line. */
    public void add(String line) {
        lines.add(line);
    }

    /** Returns all lines so far, oldest first. */
    public List<String> lines() {
        return List.copyOf(lines);
    }
}
