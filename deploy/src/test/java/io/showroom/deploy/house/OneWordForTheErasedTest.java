package io.showroom.deploy.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Erased persons are marked by a flag. The placeholder texts are defined once for data and once for readers; no other
 * code contains them, so that nothing compares, replaces or searches by them.
 */
class OneWordForTheErasedTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final List<String> MODULES = List.of("shared-events", "command-side", "query-side", "deploy");

    @Test
    void whatDataCallThemStandsInOnePlace() {
        assertThat(telling("已删除/")).containsExactly("PersonName.java");
    }

    @Test
    void whatReadersCallThemIsTakenFromTheTextsInOnePlace() {
        assertThat(telling("person.erased\"")).containsExactly("ValueFormat.java");
    }

    private static List<String> telling(String words) {
        return MODULES.stream()
                .flatMap(module -> files(ROOT.resolve(module).resolve("src/main")))
                .filter(file -> read(file).contains(words))
                .map(file -> file.getFileName().toString())
                .toList();
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all
                    .filter(file -> file.toString().matches(".*\\.(java|html|js|sql|properties|yml|css)"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
