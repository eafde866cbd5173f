package io.showroom.deploy.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No main source file has more than 250 lines; a longer one usually contains two ideas. */
class SmallFilesTest {

    private static final Path ROOT = Path.of("..");
    private static final List<String> MODULES = List.of("shared-events", "command-side", "query-side", "deploy");
    private static final int MOST = 250;

    @Test
    void noMainFileIsLongerThanAFewScreens() throws IOException {
        Map<String, Long> files = new TreeMap<>();
        for (String module : MODULES) {
            try (Stream<Path> all = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
                all.filter(file -> file.toString().endsWith(".java"))
                        .forEach(file -> files.put(file.toString(), lines(file)));
            }
        }
        assertThat(files).hasSizeGreaterThan(1000);
        files.values().removeIf(lines -> lines <= MOST);
        assertThat(files).isEmpty();
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
