package io.showroom.deploy;

import io.showroom.deploy.launch.Launcher;

/** The program behind {@code deploy/run}. */
public final class Showroom {

    private Showroom() {}

    /**
     * Starts the whole system and returns when it serves; the process then lives until it is told to stop.
     *
     * @param args see {@code deploy/run --help}
     */
    public static void main(String[] args) {
        new Launcher(ShowroomApplication.class, System.out, System.err).run(args);
    }
}
