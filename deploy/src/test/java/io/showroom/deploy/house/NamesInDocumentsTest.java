package io.showroom.deploy.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a document names in backticks like a type is one: a type of this project with the named member, or an imported
 * one.
 */
class NamesInDocumentsTest {

    /** {@code Type}, {@code @Type}, {@code Type.member}, {@code Type.member()}, {@code File.java}. */
    private static final Pattern NAME =
            Pattern.compile("@?([A-Z]\\w*[a-z]\\w*)((?:\\.\\w+)*)(?:\\([^)]*\\))?(?: \\{.*)?");

    private static final Pattern DECLARED = Pattern.compile("\\b(?:class|record|interface|enum) +([A-Z]\\w*)");
    private static final Pattern IMPORTED =
            Pattern.compile("(?m)^import (?:static )?(?!io\\.showroom)[\\w.]*?\\.([A-Z]\\w*)(?:\\.\\w+)*;");

    /** HTTP header fields, keyboard keys, and types of Spring and Axon that are mentioned as not used. */
    private static final Set<String> OTHERS =
            Set.of("Accept", "Forwarded", "Enter", "Pageable", "RetryScheduler", "QueryHandler", "String");

    private static final Map<String, String> OWN = new HashMap<>();
    private static final Set<String> FOREIGN = new TreeSet<>(OTHERS);

    static {
        Stream.of("src/main/java", "src/test/java").flatMap(Documents::java).forEach(NamesInDocumentsTest::read);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyTypeNamedIsThere(Path document) {
        List<String> missing = new ArrayList<>();
        for (String code : Documents.code(document)) {
            Matcher name = NAME.matcher(code);
            if (name.matches() && !isThere(name.group(1), name.group(2))) {
                missing.add(code);
            }
        }
        assertThat(missing)
                .as("named in %s like a type, and none of this project or its imports", document)
                .isEmpty();
    }

    private static boolean isThere(String type, String members) {
        if (FOREIGN.contains(type)) {
            return true;
        }
        String source = OWN.get(type);
        return source != null
                && Arrays.stream(members.split("\\."))
                        .filter(member -> !member.isEmpty() && !member.equals("java"))
                        .allMatch(member -> Pattern.compile("\\b" + member + "\\b")
                                .matcher(source)
                                .find());
    }

    private static void read(Path file) {
        String source = Documents.text(file);
        Documents.all(DECLARED, source).forEach(type -> OWN.merge(type, source, String::concat));
        FOREIGN.addAll(Documents.all(IMPORTED, source));
    }

    private static Stream<Path> documents() {
        return Documents.all();
    }
}
