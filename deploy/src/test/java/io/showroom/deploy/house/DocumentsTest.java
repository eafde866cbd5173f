package io.showroom.deploy.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents name is there: files they link to, paths and tests they mention. */
class DocumentsTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern FENCED = Pattern.compile("(?ms)^ *```.*?^ *```$");
    private static final Pattern PATH = Pattern.compile(
            "(\\./)?(\\.ci|\\.mvn|command-side|deploy|docs|query-side|shared-events)/[\\w./-]+|\\./mvnw|[\\w-]+\\.(md|xml)");
    private static final Pattern TEST = Pattern.compile("[A-Z]\\w+Test");

    @ParameterizedTest
    @MethodSource("documents")
    void everythingNamedExists(Path document) throws IOException {
        String text = Files.readString(ROOT.resolve(document));
        List<String> missing = new ArrayList<>();
        for (String target : all(LINK, text)) {
            if (!target.contains(":") && !target.startsWith("#") && !exists(document, target)) {
                missing.add("link " + target);
            }
        }
        for (String code : all(CODE, FENCED.matcher(text).replaceAll(""))) {
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

    private static boolean exists(Path document, String target) {
        String file = target.replaceFirst("#.*", "");
        return Files.exists(ROOT.resolve(document).resolveSibling(file).normalize());
    }

    /** From the top of the project, as commands are typed, or from where the document stands. */
    private static boolean isThere(Path document, String path) {
        return Files.exists(ROOT.resolve(path).normalize()) || exists(document, path);
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(DocumentsTest::inner).toList();
    }

    private static String inner(MatchResult match) {
        return match.group(1);
    }

    private static Stream<Path> documents() {
        return Stream.concat(
                        Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md")
                                .map(Path::of),
                        below("docs"))
                .filter(path -> path.toString().endsWith(".md"))
                .sorted();
    }

    private static Set<String> tests() {
        return Stream.of("shared-events", "command-side", "query-side", "deploy")
                .flatMap(module -> below(module + "/src/test/java"))
                .map(path -> path.getFileName().toString().replaceFirst("\\.java$", ""))
                .collect(Collectors.toSet());
    }

    private static Stream<Path> below(String folder) {
        try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
            return files.filter(Files::isRegularFile).map(ROOT::relativize).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
