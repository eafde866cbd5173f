package io.showroom.deploy.launch;

import java.net.URISyntaxException;
import java.nio.file.Path;

/**
 * Where the demonstration's classes are: in a jar of their own beside the program's, which names it as part of its
 * class path but does without it. A store's installation can leave it out.
 */
final class DemonstrationJar {

    static final String NAME = "showroom-demo.jar";

    private static final String ITS_BEGINNING = "/io/showroom/deploy/demo/Demonstration.class";

    private DemonstrationJar() {}

    /**
     * To be asked before the demonstration is begun or gone on with.
     *
     * @throws StartFailure if it does not lie beside the program
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
