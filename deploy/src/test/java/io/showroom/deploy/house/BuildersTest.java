package io.showroom.deploy.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is not said is left out: whoever makes a record of many parts uses its builder. */
class BuildersTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final List<String> MODULES = List.of("shared-events", "command-side", "deploy");
    private static final Pattern NULLS_IN_A_ROW = Pattern.compile("(?:\\bnull,\\s*){3}null\\b");

    @Test
    void nobodyPassesNullsInARow() throws IOException {
        for (String module : MODULES) {
            try (Stream<Path> sources = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
                for (Path source : sources.filter(path -> path.toString().endsWith(".java"))
                        .toList()) {
                    assertThat(Files.readString(source)).as(source.toString()).doesNotContainPattern(NULLS_IN_A_ROW);
                }
            }
        }
    }
}
