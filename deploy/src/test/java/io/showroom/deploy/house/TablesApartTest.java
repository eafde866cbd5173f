package io.showroom.deploy.house;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The query side learns decisions from events. Of the command side's tables it reads only the shared ones
 * (docs/adr/0011-sides-apart.md), each in one place, and encryption keys through one class.
 */
class TablesApartTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Pattern CREATED =
            Pattern.compile("create (?:unlogged )?table (?:if not exists )?([a-z_]+)", Pattern.CASE_INSENSITIVE);

    /** Files that may name a shared table, by the beginning of their path. */
    private static final Map<String, List<String>> MAY = Map.ofEntries(
            entry("person_key", List.of("eventlog/read/PersonKeys.java")),
            entry("domain_event", List.of("eventlog/read/", "audit/")),
            entry("ledger_seal", List.of("audit/ledger/read/")),
            entry("ledger_key", List.of("audit/ledger/read/")),
            entry("access_seal", List.of("audit/ledger/read/", "audit/access/read/")),
            entry("access_log", List.of("audit/access/read/", "prospect/read/card/PersonalRecords.java")),
            entry("master_key_rotation", List.of("audit/ledger/read/MasterKeyHistory.java")),
            entry(
                    "token_entry",
                    List.of("eventlog/read/ReadModelProcessing.java", "freshness/read/TokenPosition.java")));

    @Test
    void theAnsweringSideReadsNoTableOfTheDecidingSide() throws IOException {
        Set<String> found = new TreeSet<>();
        Set<String> tables = tables();
        assertThat(tables).contains("person_key", "rule_staff", "import_job", "domain_event");
        for (Path source : files("query-side/src/main/java", ".java")) {
            String place = ROOT.resolve("query-side/src/main/java/io/showroom")
                    .relativize(source)
                    .toString()
                    .replace('\\', '/');
            String code = withoutComments(Files.readString(source));
            for (String table : tables) {
                boolean may = MAY.getOrDefault(table, List.of()).stream().anyMatch(place::startsWith);
                if (!may && Pattern.compile("\\b" + table + "\\b").matcher(code).find()) {
                    found.add(place + " names " + table);
                }
            }
        }
        assertThat(found).isEmpty();
    }

    private static Set<String> tables() throws IOException {
        Set<String> tables = new TreeSet<>();
        for (Path migration : files("command-side/src/main/resources/db/migration", ".sql")) {
            Matcher created = CREATED.matcher(Files.readString(migration));
            while (created.find()) {
                tables.add(created.group(1));
            }
        }
        return tables;
    }

    private static List<Path> files(String folder, String ending) {
        try (Stream<Path> all = Files.walk(ROOT.resolve(folder))) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withoutComments(String code) {
        return code.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)^\\s*//.*$", "");
    }
}
