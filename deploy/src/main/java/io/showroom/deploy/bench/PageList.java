package io.showroom.deploy.bench;

import io.showroom.report.read.Report;
import io.showroom.screen.read.ReportReaders;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All pages with the users who request them: those of {@code bench/pages.txt}, and the page and the print version of
 * every declared report not listed there. Used by the benchmark and the journey tests.
 */
public final class PageList {

    private static final String FILE = "/bench/pages.txt";
    private static final String NOT = "not ";
    private static final String EVERYBODY = "everybody";
    private static final List<String> ALL =
            List.of("reception", "consultant1", "manager", "assistant", "marketing", "group", "auditor", "admin");

    private PageList() {}

    /**
     * A page.
     *
     * @param address address with {@code {names}} as placeholders for values from the data
     * @param users keys of the users who request it; none for a page before the log-in
     * @param limited whether the limits apply; if not, the file says why
     */
    public record Page(String address, List<String> users, boolean limited) {

        /** Returns the address with the placeholders replaced. */
        public String filledIn(Map<String, String> values) {
            String filled = address;
            for (Map.Entry<String, String> value : values.entrySet()) {
                filled = filled.replace("{" + value.getKey() + "}", value.getValue());
            }
            return filled;
        }

        /** Returns the address without its query. */
        public String path() {
            return address.replaceFirst("\\?.*", "");
        }
    }

    /** Returns all pages: those of the file in its order, then those of the reports. */
    public static List<Page> pages() {
        List<Page> pages = new ArrayList<>(lines().stream()
                .filter(line -> !line.startsWith(NOT))
                .map(PageList::page)
                .toList());
        Set<String> written = pages.stream().map(Page::path).collect(Collectors.toSet());
        for (Report<?, ?> report : DeclaredReports.all()) {
            String reader = report.readers() == ReportReaders.GROUP ? "group" : "manager";
            Stream.of(report.path(), report.path() + "/print")
                    .filter(path -> !written.contains(path))
                    .forEach(path -> pages.add(new Page(path, List.of(reader), true)));
        }
        return pages;
    }

    /** Returns the addresses of pages that are not measured. */
    static List<String> leftOut() {
        return lines().stream()
                .filter(line -> line.startsWith(NOT))
                .map(line -> line.substring(NOT.length()).split(";")[0].strip())
                .toList();
    }

    private static List<String> lines() {
        try (InputStream file = Objects.requireNonNull(PageList.class.getResourceAsStream(FILE), FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Page page(String line) {
        boolean told = line.startsWith("told ");
        String[] parts = line.substring(told ? "told ".length() : 0).split(";");
        if (parts.length != 2) {
            throw new IllegalStateException("address; users – not " + line);
        }
        List<String> users = Arrays.stream(parts[1].strip().split("\\s+"))
                .filter(user -> !user.equals("nobody"))
                .toList();
        return new Page(parts[0].strip(), users.equals(List.of(EVERYBODY)) ? ALL : users, !told);
    }
}
