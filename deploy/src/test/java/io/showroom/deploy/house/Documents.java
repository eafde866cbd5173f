package io.showroom.deploy.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the project's documents; paths are relative to the project's root. */
final class Documents {

    /** Root of the project; tests run in the folder of their module. */
    static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    /** The guided tour of the HTTP API. */
    static final Path REQUESTS = Path.of("requests.http");

    static final List<String> MODULES = List.of("shared-events", "command-side", "query-side", "deploy");

    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern FENCED = Pattern.compile("(?ms)^ *```.*?^ *```$");
    private static final Pattern BLOCK = Pattern.compile("(?m)^ {4,}(\\S.*)$");

    private Documents() {}

    /** Returns all Markdown documents. */
    static Stream<Path> all() {
        return Stream.concat(
                        Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md")
                                .map(Path::of),
                        below("docs"))
                .filter(path -> path.toString().endsWith(".md"))
                .sorted();
    }

    static String text(Path document) {
        try {
            return Files.readString(ROOT.resolve(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the inline code in the order of the text. */
    static List<String> code(Path document) {
        return all(CODE, FENCED.matcher(text(document)).replaceAll(""));
    }

    /** Returns the lines of code blocks, indented or fenced, without their indentation. */
    static List<String> blocks(Path document) {
        String text = text(document);
        return Stream.concat(
                        all(BLOCK, text).stream(),
                        FENCED.matcher(text)
                                .results()
                                .flatMap(block -> block.group().lines())
                                .map(String::strip))
                .distinct()
                .toList();
    }

    /** Returns the first group of each match. */
    static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(Documents::inner).toList();
    }

    private static String inner(MatchResult match) {
        return match.group(1);
    }

    /** Returns the Java files below a folder of each module, such as {@code src/test/java}. */
    static Stream<Path> java(String folder) {
        return MODULES.stream().flatMap(module -> below(module + "/" + folder)).filter(path -> path.toString()
                .endsWith(".java"));
    }

    private static Stream<Path> below(String folder) {
        Path start = ROOT.resolve(folder);
        if (!Files.exists(start)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.walk(start)) {
            return files.filter(Files::isRegularFile).map(ROOT::relativize).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
