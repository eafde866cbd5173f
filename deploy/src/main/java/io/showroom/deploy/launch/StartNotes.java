package io.showroom.deploy.launch;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What whoever starts the system must be told once it serves, beside its address: a one-time password, the log-ins of
 * the demonstration. Printed to the terminal, never logged.
 */
public final class StartNotes {

    private final List<String> lines = new CopyOnWriteArrayList<>();

    /** Adds one line. */
    public void add(String line) {
        lines.add(line);
    }

    /** All lines so far, oldest first. */
    public List<String> lines() {
        return List.copyOf(lines);
    }
}
