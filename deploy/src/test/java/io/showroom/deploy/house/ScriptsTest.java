package io.showroom.deploy.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Migrations of all modules share one sequence of numbers, so that every installation runs them in the same order.
 * Duplicate numbers, and numbers below one already released, fail here instead of at a start.
 */
class ScriptsTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Pattern NAME = Pattern.compile("V(\\d{3})__[a-z0-9]+(_[a-z0-9]+)*\\.sql");

    @Test
    void areNumberedInOneRow() throws IOException {
        List<Integer> numbers = new ArrayList<>();
        for (String module : List.of("command-side", "query-side", "deploy")) {
            try (Stream<Path> all = Files.walk(ROOT.resolve(module).resolve("src/main/resources/db/migration"))) {
                for (Path script : all.filter(Files::isRegularFile).toList()) {
                    Matcher name = NAME.matcher(script.getFileName().toString());
                    assertThat(name.matches())
                            .as(script.getFileName() + " is V, three digits, __ and what it holds")
                            .isTrue();
                    numbers.add(Integer.valueOf(name.group(1)));
                }
            }
        }
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, numbers.size()).boxed().toList());
    }
}
