package io.showroom.commandapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.prospect.events.ProspectId;
import io.showroom.staff.Actor;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Every rejection has a text in both languages. */
class RefusalTextsTest {

    private static final Pattern REFUSAL = Pattern.compile(
            "Rejection\\s*\\.(?:rule|malformed|conflict|forbidden|notFound|request)\\(\\s*(?:\\d+,\\s*)?\"(\\w+)\"");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    private final Properties english = read("messages/refusals.properties");
    private final Properties chinese = read("messages/refusals_zh_CN.properties");

    @Test
    void bothLanguagesHaveTheSameCodesAndArguments() {
        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        english.stringPropertyNames().forEach(code -> assertThat(places(chinese.getProperty(code)))
                .as(code)
                .isEqualTo(places(english.getProperty(code))));
    }

    @Test
    void everyRefusalInTheCodeHasAText() throws IOException {
        List<String> codes = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                Matcher refusal = REFUSAL.matcher(Files.readString(file));
                while (refusal.find()) {
                    codes.add(refusal.group(1));
                }
            }
        }

        assertThat(codes).hasSizeGreaterThan(60);
        assertThat(english.stringPropertyNames()).containsAll(codes);
    }

    @Test
    void apostrophesAreShownOnce() {
        RejectionProblems problems =
                new RejectionProblems(new StaticListableBeanFactory().getBeanProvider(ProspectReferences.class));
        english.stringPropertyNames().forEach(code -> {
            List<String> args =
                    places(english.getProperty(code)).stream().map(place -> "x").toList();
            assertThat(problems.text(code, args, Locale.ENGLISH)).as(code).doesNotContain("''", "{", "}");
        });
    }

    @Test
    void aProspectNamedByManyRowsIsResolvedOnce() {
        String somebody = ProspectId.ofImported("North", "k1").value();
        AtomicInteger asked = new AtomicInteger();
        ProspectReferences introductions = new ProspectReferences() {

            @Override
            public boolean speaksOf(String code, String argument) {
                return argument.equals(somebody);
            }

            @Override
            public Optional<ProspectReference> of(String prospect, @Nullable Actor reader) {
                asked.incrementAndGet();
                return Optional.of(new ProspectReference(prospect, "Wang", null, null, null));
            }
        };
        RejectionProblems problems =
                new RejectionProblems(new StaticListableBeanFactory(Map.of("introductions", introductions))
                        .getBeanProvider(ProspectReferences.class));
        FieldChecks.RejectionTexts rejectionTexts = new FieldChecks(null, problems).rejectionTexts(Locale.ENGLISH);
        for (int row = 0; row < 5; row++) {
            assertThat(rejectionTexts.text(Rejection.conflict("alreadyHeld", somebody)))
                    .contains("Wang");
        }
        assertThat(asked).hasValue(1);
    }

    private static TreeSet<String> places(String text) {
        TreeSet<String> places = new TreeSet<>();
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            places.add(place.group());
        }
        return places;
    }

    private static Properties read(String resource) {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(RefusalTextsTest.class.getClassLoader().getResourceAsStream(resource)),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
