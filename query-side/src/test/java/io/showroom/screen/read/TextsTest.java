package io.showroom.screen.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path CLASSES = Path.of("src/main/java");
    private static final Pattern USED_IN_TEMPLATE =
            Pattern.compile("(?:#\\{|format\\.text\\(')([a-z][A-Za-z0-9]*(?:\\.[-A-Za-z0-9]+)+)(?=[}('])");
    /** A text in the code whose key is put together of a beginning or an end and what is known at run time only. */
    private static final Pattern BEGINNING =
            Pattern.compile("[\"'|]([a-z][-\\w]*(?:\\.[-\\w]+)*)\\.[\"'$|%{]|\\bof\\(\\s*[\"']([a-z][-\\w.]*)[\"']");

    private static final Pattern END = Pattern.compile("[\"'}]\\s*\\.([-\\w.]+)[\"'|]");
    private static final Pattern WHOLE = Pattern.compile("[A-Za-z][-\\w]*(?:\\.[-\\w]+)*");

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    private final Properties english = new Properties();
    private final Properties chinese = new Properties();

    /** All bundles together; no key may occur in two. */
    TextsTest() throws IOException {
        List<Path> bundles = new ArrayList<>(List.of(RESOURCES.resolve("messages/ui.properties")));
        for (Path folder : List.of(RESOURCES.resolve("messages/screens"), CLASSES)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(path -> path.toString().matches(".*(?<!_zh_CN)\\.properties"))
                        .forEach(bundles::add);
            }
        }
        for (Path bundle : bundles) {
            Properties texts = load(bundle);
            assertThat(english.stringPropertyNames())
                    .as(bundle.toString())
                    .doesNotContainAnyElementsOf(texts.stringPropertyNames());
            english.putAll(texts);
            Properties inChinese = load(Path.of(bundle.toString().replace(".properties", "_zh_CN.properties")));
            assertThat(inChinese.stringPropertyNames())
                    .as(bundle.toString())
                    .containsExactlyInAnyOrderElementsOf(texts.stringPropertyNames());
            chinese.putAll(inChinese);
        }
    }

    @Test
    void noKeyOccursTwice() throws IOException {
        try (Stream<Path> bundles = Files.walk(Path.of("src/main"))) {
            for (Path bundle : bundles.filter(path -> path.toString().endsWith(".properties"))
                    .toList()) {
                assertThat(Files.readAllLines(bundle).stream()
                                .filter(line -> line.matches("[^#\\s=]+=.*"))
                                .map(line -> line.substring(0, line.indexOf('='))))
                        .as(bundle.toString())
                        .doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertThat(english.stringPropertyNames())
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(chinese.stringPropertyNames());
    }

    @Test
    void everyTextATemplateNamesExists() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> templates = Files.walk(RESOURCES.resolve("templates"))) {
            for (Path template :
                    templates.filter(path -> path.toString().endsWith(".html")).toList()) {
                USED_IN_TEMPLATE
                        .matcher(Files.readString(template))
                        .results()
                        .forEach(match -> used.add(match.group(1)));
            }
        }
        assertThat(used).isNotEmpty();
        assertThat(english.stringPropertyNames()).containsAll(used);
    }

    @Test
    void everyTextIsAWellFormedMessageInBothLanguages() {
        for (String key : english.stringPropertyNames()) {
            new MessageFormat(english.getProperty(key), Locale.ENGLISH);
            new MessageFormat(chinese.getProperty(key), Locale.SIMPLIFIED_CHINESE);
        }
    }

    @Test
    void englishTextsHoldNoChineseButTheNameOfTheOtherLanguage() {
        assertThat(english.stringPropertyNames())
                .filteredOn(key -> CHINESE.matcher(english.getProperty(key)).find())
                .containsExactly("shell.otherLanguage");
    }

    /** What the pages and the code of either side that shows pages name, whole or in parts. */
    @Test
    void everyTextIsUsed() throws IOException {
        Set<String> whole = new HashSet<>();
        Set<String> beginnings = new HashSet<>();
        Set<String> ends = new HashSet<>();
        for (Path root : List.of(Path.of("src/main"), Path.of("../deploy/src/main"))) {
            try (Stream<Path> sources = Files.walk(root)) {
                for (Path source : sources.filter(path -> path.toString().matches(".*\\.(java|html|js)"))
                        .toList()) {
                    String text = Files.readString(source);
                    WHOLE.matcher(text).results().forEach(match -> whole.add(match.group()));
                    END.matcher(text).results().forEach(match -> ends.add(match.group(1)));
                    BEGINNING
                            .matcher(text)
                            .results()
                            .forEach(match -> beginnings.add(match.group(1) == null ? match.group(2) : match.group(1)));
                }
            }
        }
        assertThat(english.stringPropertyNames())
                .filteredOn(key -> !whole.contains(key))
                .filteredOn(key -> IntStream.range(0, key.length())
                        .filter(i -> key.charAt(i) == '.')
                        .noneMatch(
                                i -> beginnings.contains(key.substring(0, i)) || ends.contains(key.substring(i + 1))))
                .isEmpty();
    }

    private static Properties load(Path bundle) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new IllegalStateException(bundle.toString(), e);
        }
        return texts;
    }
}
