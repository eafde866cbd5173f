package io.showroom.deploy.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Extracts the addresses that {@code docs/auditors-tour.md} names. */
final class AuditorsTour {

    private static final Path DOCUMENT = Path.of("..", "docs", "auditors-tour.md");
    private static final Pattern LINK = Pattern.compile("\\(http://localhost:8090([^)]*)\\)");
    private static final Pattern ASKED = Pattern.compile("(?m)^ {4}ask (/\\S+)( .*)?$");

    private AuditorsTour() {}

    /** Returns the pages. */
    static List<String> pages() {
        return LINK.matcher(text())
                .results()
                .map(link -> link.group(1))
                .distinct()
                .toList();
    }

    /** Returns the GET addresses of the API. */
    static List<String> questions() {
        return ASKED.matcher(text())
                .results()
                .filter(asked -> asked.group(2) == null || !asked.group(2).contains(" -d "))
                .map(asked -> asked.group(1))
                .distinct()
                .toList();
    }

    private static String text() {
        try {
            return Files.readString(DOCUMENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
