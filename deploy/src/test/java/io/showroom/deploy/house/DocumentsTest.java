package io.showroom.deploy.house;

import static io.showroom.deploy.house.Documents.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the documents refer to exists: linked files, headings, paths and tests. Classes, addresses and commands are
 * checked by {@link NamesInDocumentsTest}, {@link AddressesInDocumentsTest} and {@link CommandsInDocumentsTest}.
 */
class DocumentsTest {

    private static final int LONGEST_CHANGELOG = 160;
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+?) *$");
    private static final Pattern LINKED_TYPE = Pattern.compile("\\[([A-Z]\\w+)]\\(([^)\\s]+)\\.java\\)");
    private static final Pattern PATH = Pattern.compile(
            "(\\./)?(\\.ci|\\.mvn|command-side|deploy|docs|query-side|shared-events)/[\\w./-]+|\\./mvnw|[\\w-]+\\.(md|xml|http)");
    private static final Pattern TEST = Pattern.compile("[A-Z]\\w+Test");

    @ParameterizedTest
    @MethodSource("documents")
    void everythingNamedExists(Path document) {
        String text = Documents.text(document);
        List<String> missing = new ArrayList<>();
        for (String target : Documents.all(LINK, text)) {
            if (!target.contains(":") && !reached(document, target)) {
                missing.add("link " + target);
            }
        }
        LINKED_TYPE
                .matcher(text)
                .results()
                .filter(link -> !link.group(2).endsWith("/" + link.group(1)))
                .forEach(link -> missing.add("link " + link.group()));
        for (String code : Documents.code(document)) {
            String word = code.split(" ", 2)[0];
            if (PATH.matcher(word).matches() && !word.contains("/target/") && !isThere(document, word)) {
                missing.add("path " + word);
            }
            if (TEST.matcher(word).matches() && !tests().contains(word)) {
                missing.add("test " + word);
            }
        }
        assertThat(missing).as("named in %s and not there", document).isEmpty();
    }

    @Test
    void theDocumentsAreSeen() {
        assertThat(documents().map(Path::toString))
                .contains("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/architecture.md", "docs/domain.md");
    }

    /** As in Keep a Changelog. A merge that kept both sides would show as a duplicate section. */
    @Test
    void theChangelogHasTheUsualSectionsOnceAndIsShort() {
        String changelog = Documents.text(Path.of("CHANGELOG.md"));
        assertThat(Documents.all(Pattern.compile("(?m)^### (.+)$"), changelog))
                .isSubsetOf("Added", "Changed", "Deprecated", "Removed", "Fixed", "Security")
                .doesNotHaveDuplicates();
        assertThat(changelog).contains("## Unreleased", "### Added", "### Fixed");
        assertThat(changelog.lines()).hasSizeLessThan(LONGEST_CHANGELOG);
    }

    /** Returns whether the file exists, and the heading in it if one is given. */
    private static boolean reached(Path document, String target) {
        String[] parts = target.split("#", 2);
        Path file = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]);
        if (!Files.exists(ROOT.resolve(file).normalize())) {
            return false;
        }
        return parts.length == 1
                || !file.toString().endsWith(".md")
                || Documents.all(HEADING, Documents.text(file)).stream()
                        .anyMatch(heading -> anchor(heading).equals(parts[1]));
    }

    /** Returns the anchor that Markdown renderers give a heading. */
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    /** Resolves a path from the root, where commands are typed, or from the document's folder. */
    private static boolean isThere(Path document, String path) {
        return Files.exists(ROOT.resolve(path).normalize())
                || Files.exists(ROOT.resolve(document).resolveSibling(path).normalize());
    }

    private static Stream<Path> documents() {
        return Documents.all();
    }

    private static Set<String> tests() {
        return Documents.java("src/test/java")
                .map(path -> path.getFileName().toString().replaceFirst("\\.java$", ""))
                .collect(Collectors.toSet());
    }
}
