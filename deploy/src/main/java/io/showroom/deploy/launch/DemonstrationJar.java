package io.showroom.deploy.launch;

import java.net.URISyntaxException;
import java.nio.file.Path;

/**
 * Locates the jar with the demonstration's classes. It is on the program's class path but optional, so that an
 * installation for real use can omit it.
 */
final class DemonstrationJar {

    static final String NAME = "showroom-demo.jar";

    private static final String ITS_BEGINNING = "/io/showroom/deploy/demo/Demonstration.class";

    private DemonstrationJar() {}

    /**
     * Checks, before the demonstration is generated or continued, that the jar is there.
     *
     * @throws StartFailure if it is not beside the program
     */
    static void require() {
        if (DemonstrationJar.class.getResource(ITS_BEGINNING) == null) {
            throw new StartFailure("the demonstration's part of the program is missing: put " + NAME + " into "
                    + program().getParent() + ", or start an installation that keeps its own data");
        }
    }

    private static Path program() {
        try {
            return Path.of(DemonstrationJar.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toAbsolutePath();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("cannot tell where the program lies", e);
        }
    }
}
