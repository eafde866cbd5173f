package io.showroom.deploy;

import io.showroom.deploy.launch.Launcher;

/** Main class of {@code deploy/run}: starts the database and the application on one machine. */
public final class Showroom {

    private Showroom() {}

    /**
     * Starts the whole system and returns once it serves requests. The process then runs until it is terminated.
     *
     * @param args see {@code deploy/run --help}
     */
    public static void main(String[] args) {
        new Launcher(ShowroomApplication.class, System.out, System.err).run(args);
    }
}
