package io.showroom.deploy.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Records with many components are created by their builder or by changing an empty one, so that absent values are not
 * written out. Only the type itself defines once what empty is, in a constant or a shorter constructor.
 */
class BuildersTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final List<String> MODULES = List.of("shared-events", "command-side", "query-side", "deploy");
    private static final Pattern NULLS_IN_A_ROW = Pattern.compile("(?:\\bnull,\\s*){3}");
    private static final Pattern NOTHING =
            Pattern.compile("(?:static final \\w+ \\w+\\s*= new \\w+|\\bthis)\\([^()]*\\)");

    @Test
    void nobodyPassesNullsInARow() throws IOException {
        for (String module : MODULES) {
            try (Stream<Path> sources = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
                for (Path source : sources.filter(path -> path.toString().endsWith(".java"))
                        .toList()) {
                    assertThat(NOTHING.matcher(Files.readString(source)).replaceAll(""))
                            .as(source.toString())
                            .doesNotContainPattern(NULLS_IN_A_ROW);
                }
            }
        }
    }
}
