package io.showroom.web.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors of parameters use the labels of the page's fields. */
class ParameterWordsTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern FILTERS = Pattern.compile("(?s)<form class=\"sr-filters\\b[^>]*>(.*?)</form>");
    private static final Pattern FIELD = Pattern.compile("<(?:input|select)\\b[^>]*?\\sname=\"([A-Za-z-]+)\"");
    private static final Pattern LIMIT = Pattern.compile("new Limit\\(\\s*\"(\\w+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void everyFieldOfAPagesFiltersHasItsWord(String language) throws IOException {
        Set<String> fields = found(TEMPLATES, ".html", FILTERS, FIELD);
        assertThat(fields).contains("due", "status", "who", "kind", "touch").hasSizeGreaterThan(20);
        assertThat(fields)
                .allSatisfy(field -> assertThat(QueryRejectionTexts.named(field, Locale.forLanguageTag(language)))
                        .isNotEqualTo(field));
    }

    /** Except {@code after}, which is also the common parameter of the API. */
    @Test
    void everyLimitOfACheckHasItsWord() throws IOException {
        Set<String> limits = found(Path.of("src/main/java/io/showroom/audit"), ".java", null, LIMIT);
        limits.remove("after");
        assertThat(limits).contains("days", "minutes", "opens").hasSizeGreaterThan(10);
        assertThat(limits).allSatisfy(limit -> assertThat(QueryRejectionTexts.named(limit, Locale.SIMPLIFIED_CHINESE))
                .isNotEqualTo(limit));
    }

    private static Set<String> found(Path root, String ending, @Nullable Pattern within, Pattern wanted)
            throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(one -> one.toString().endsWith(ending))
                    // The fields of an import are in no address.
                    .filter(one -> !one.toString().contains("importing"))
                    .toList()) {
                String text = Files.readString(file);
                Stream<String> parts = within == null
                        ? Stream.of(text)
                        : within.matcher(text).results().map((MatchResult part) -> part.group(1));
                parts.flatMap(part -> wanted.matcher(part).results()).forEach(field -> found.add(field.group(1)));
            }
        }
        return found;
    }
}
