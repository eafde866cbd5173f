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
 * Only the event log and its audit read the log's table. Other code would miss upcasting, and events stored in Axon
 * Server.
 */
class OneWayToTheLogTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final List<String> MODULES = List.of("shared-events", "command-side", "query-side", "deploy");

    /** The benchmark compares with the bare table; a start checks for any event before a reader of the log exists. */
    private static final List<String> MAY = List.of(
            "io/showroom/eventlog/",
            "io/showroom/audit/",
            "io/showroom/ledger/",
            "io/showroom/deploy/bench/",
            "io/showroom/deploy/launch/DatabaseContent.java");

    @Test
    void nobodyElseReadsTheLogsTable() throws IOException {
        for (String module : MODULES) {
            try (Stream<Path> sources = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
                assertThat(sources.filter(OneWayToTheLogTest::readsTheTable))
                        .as("outside of %s", MAY)
                        .isEmpty();
            }
        }
    }

    private static boolean readsTheTable(Path source) {
        String place = source.toString().replace('\\', '/');
        try {
            return place.endsWith(".java")
                    && MAY.stream().noneMatch(place::contains)
                    && Files.readString(source).contains("domain_event");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
