package io.showroom.deploy.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The packages that all features build on contain no string of a feature: no prefix of its identifiers, no address of
 * its pages, no name of its tables. A feature declares what they need to know.
 */
class KnowsNoFeatureTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    private static final List<String> COMMON = List.of(
            "command-side/src/main/java/io/showroom/commandapi",
            "command-side/src/main/java/io/showroom/eventlog",
            "command-side/src/main/java/io/showroom/background",
            "query-side/src/main/java/io/showroom/eventlog",
            "query-side/src/main/java/io/showroom/freshness",
            "query-side/src/main/java/io/showroom/naming",
            "query-side/src/main/java/io/showroom/form",
            "query-side/src/main/java/io/showroom/web",
            "query-side/src/main/java/io/showroom/projection");

    /** A string that begins with a prefix of identifiers or the address of a page, or contains a feature's table. */
    private static final Pattern OF_A_FEATURE = Pattern.compile(
            "\"(?:P-|staff:|store:|codes?:|/(?:api/)?(?:prospects|reports|visits|today|follow-ups|reception|audit|import"
                    + "|imports|month-close|staff|stores)\\b)[^\"]*\"|\\b(?:prospect|visit|appointment|contact|defeat|owner)_row\\b");

    @Test
    void commonPackagesNameNoFeature() throws IOException {
        List<String> found = new ArrayList<>();
        for (String folder : COMMON) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    String code = Files.readString(file)
                            .replaceAll("(?s)/\\*.*?\\*/", "")
                            .replaceAll("//.*", "");
                    Matcher of = OF_A_FEATURE.matcher(code);
                    while (of.find()) {
                        found.add(file.getFileName() + " knows " + of.group());
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }
}
