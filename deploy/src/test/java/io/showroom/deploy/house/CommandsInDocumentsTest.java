package io.showroom.deploy.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command, environment variable and property that a document names is read by the program. */
class CommandsInDocumentsTest {

    private static final Pattern COMMAND =
            Pattern.compile("(?:\\b[A-Z_]+=\\S* +)*(?:\\./)?(\\.ci/run|deploy/[a-z-]+|mvnw)((?: .*)?)");
    private static final Pattern BENCH = Pattern.compile("(?m)^ +\"(\\w+) \\d\"");
    private static final Pattern PROFILE = Pattern.compile("<profile>(?:\\s|<!--.*?-->)*<id>([\\w-]+)</id>");
    private static final Pattern VARIABLE = Pattern.compile("\\b(SHOWROOM_[A-Z_]+)");
    private static final Pattern PROPERTY = Pattern.compile("\\b(showroom\\.[a-z]+(?:[.-][a-z-]+)*)");

    /** The source that parses the options of each program. */
    private static final Map<String, String> OPTIONS_OF = Map.of(
            "deploy/run", "deploy/src/main/java/io/showroom/deploy/launch/Arguments.java",
            "deploy/move-to-axon-server", "deploy/src/main/java/io/showroom/deploy/move/MoveToAxonServer.java");

    private static final Set<String> GOALS = Set.of("verify", "package", "test", "spotless:apply", "prepare-package");

    /** Properties that Surefire and Maven define. */
    private static final Set<String> KNOWN_TO_MAVEN = Set.of("test", "skipTests", "surefire.failIfNoSpecifiedTests");

    private static final String SOURCES = Stream.concat(
                    Stream.of("src/main/java", "src/test/java")
                            .flatMap(Documents::java)
                            .filter(path -> !path.toString().contains("/house/")),
                    Stream.of(Path.of("deploy/run")))
            .map(Documents::text)
            .collect(Collectors.joining("\n"));

    /** Settings whose full name is in the sources. */
    private static final Set<String> SETTINGS = Stream.of(VARIABLE, PROPERTY)
            .flatMap(pattern -> Documents.all(pattern, SOURCES).stream())
            .collect(Collectors.toSet());

    /** Prefixes of settings bound to a record, with the source of the record. */
    private static final Map<String, String> PREFIXES = Documents.java("src/main/java")
            .map(Documents::text)
            .filter(source -> source.contains("@ConfigurationProperties(\""))
            .collect(Collectors.toMap(CommandsInDocumentsTest::prefix, source -> source, String::concat));

    @ParameterizedTest
    @MethodSource("documents")
    void everyCommandNamedIsUnderstood(Path document) {
        List<String> wrong = new ArrayList<>();
        Stream.concat(Documents.code(document).stream(), Documents.blocks(document).stream())
                .forEach(line -> check(line, wrong));
        assertThat(wrong).as("named in %s and not understood", document).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everySettingNamedIsRead(Path document) {
        String text = Documents.text(document);
        List<String> unread = new ArrayList<>();
        Documents.all(VARIABLE, text).stream()
                .filter(variable -> !variable.endsWith("_") && !isRead(variable))
                .forEach(unread::add);
        Documents.code(document).stream()
                .flatMap(code -> Documents.all(PROPERTY, code).stream())
                .filter(property -> !property.endsWith(".jar") && !isRead(property))
                .forEach(unread::add);
        assertThat(unread).as("named in %s and read nowhere", document).isEmpty();
    }

    @Test
    void whatIsNotUnderstoodIsFound() {
        List<String> wrong = new ArrayList<>();
        Stream.of(
                        "deploy/run --demo --ports 8090",
                        "deploy/start",
                        "SHOWROOM_AXON_SERVERS=axon1:8124 deploy/run --role all --data DIR # as many as wanted",
                        "deploy/bench fast",
                        "deploy/bench history [events]",
                        "./mvnw verify -Pbrowser",
                        "./mvnw verify -Pjourneys")
                .forEach(line -> check(line, wrong));
        assertThat(wrong)
                .containsExactly(
                        "deploy/run --demo --ports 8090",
                        "deploy/start",
                        "deploy/bench fast",
                        "./mvnw verify -Pbrowser");
        assertThat(isRead("showroom.seals.within")).isTrue();
        assertThat(isRead("showroom.seals.withins")).isFalse();
        assertThat(isRead("SHOWROOM_MASTER_KEYS")).isFalse();
    }

    private static void check(String line, List<String> wrong) {
        for (String part : line.split("; *|#.*| \\| | > ")) {
            Matcher command = COMMAND.matcher(part.strip());
            if (command.matches()
                    && !understood(command.group(1), command.group(2).strip())) {
                wrong.add(line);
            }
        }
    }

    private static boolean understood(String program, String arguments) {
        List<String> words = Arrays.stream(arguments.split(" +"))
                .filter(word -> !word.isEmpty())
                .toList();
        String source = OPTIONS_OF.get(program);
        if (source != null) {
            String options = Documents.text(Path.of(source));
            return words.stream()
                    .map(word -> word.replaceAll("[\\[\\]]", ""))
                    .filter(word -> word.startsWith("--"))
                    .allMatch(word -> options.contains('"' + word + '"') || word.equals("--help"));
        }
        return switch (program) {
            case ".ci/run" -> words.isEmpty();
            case "mvnw" -> words.stream().allMatch(CommandsInDocumentsTest::isKnownToMaven);
            case "deploy/bench" ->
                words.isEmpty()
                        || Documents.all(BENCH, benchmarks()).contains(words.getFirst())
                        || words.getFirst().contains("|");
            default -> Files.isRegularFile(Documents.ROOT.resolve(program));
        };
    }

    private static String benchmarks() {
        return Documents.text(Path.of("deploy/bench")).replaceAll("\" \\| \"", "\"\n  \"");
    }

    private static boolean isKnownToMaven(String word) {
        String pom = Documents.text(Path.of("pom.xml"));
        if (word.startsWith("-P")) {
            return Documents.all(PROFILE, pom).contains(word.substring(2));
        }
        if (word.startsWith("-D")) {
            String name = word.substring(2).split("=", 2)[0];
            return KNOWN_TO_MAVEN.contains(name) || pom.contains("<" + name + ">");
        }
        return word.startsWith("-") || GOALS.contains(word) || Documents.MODULES.containsAll(List.of(word.split(",")));
    }

    /**
     * Returns whether the sources name the setting; a property can also be a prefix with the name of a record
     * component.
     */
    private static boolean isRead(String setting) {
        String property = property(setting);
        if (SETTINGS.contains(setting) || SETTINGS.contains(property)) {
            return true;
        }
        int dot = property.lastIndexOf('.');
        return PREFIXES.entrySet().stream()
                .anyMatch(prefix -> property.substring(0, Math.max(dot, 0)).equals(prefix.getKey())
                        && Pattern.compile("\\b" + camel(property.substring(dot + 1)) + "\\b")
                                .matcher(prefix.getValue())
                                .find());
    }

    private static String property(String setting) {
        return setting.startsWith("SHOWROOM_")
                ? setting.toLowerCase(Locale.ROOT).replaceFirst("_", ".").replace('_', '-')
                : setting;
    }

    private static String camel(String words) {
        return Pattern.compile("-([a-z])").matcher(words).replaceAll(letter -> letter.group(1)
                .toUpperCase(Locale.ROOT));
    }

    private static String prefix(String source) {
        return Documents.all(Pattern.compile("@ConfigurationProperties\\(\"([\\w.-]+)\""), source)
                .getFirst();
    }

    private static Stream<Path> documents() {
        return Documents.all();
    }
}
