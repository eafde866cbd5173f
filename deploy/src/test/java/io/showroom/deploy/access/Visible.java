package io.showroom.deploy.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Extracts the visible text of a response: pages, lists, workbooks, and file names, without addresses. */
final class Visible {

    /** Identifiers with or without their prefix: of prospects, events, imports, checks. */
    private static final Pattern IDENTIFIER =
            Pattern.compile("(?:[A-Z]{1,2}-)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final Pattern CHART_ADDRESS = Pattern.compile("\"href\":\"[^\"]*\"");
    private static final Pattern LAST_CELL = Pattern.compile(",P-[0-9a-f-]{36}(?=\r?\n|$)");
    private static final String KEYED = "/api/prospects";

    private Visible() {}

    /** Returns the identifiers that are visible in the response. */
    static Set<String> identifiers(HttpResponse<byte[]> answer) {
        String kind = answer.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        Set<String> found = new TreeSet<>();
        note(name(answer), found);
        if (kind.startsWith("text/html")) {
            note(page(new String(answer.body(), StandardCharsets.UTF_8)), found);
        } else if (kind.startsWith("text/csv")) {
            String list = new String(answer.body(), StandardCharsets.UTF_8);
            boolean keyed = answer.uri().getPath().equals(KEYED);
            note(keyed ? LAST_CELL.matcher(list).replaceAll("") : list, found);
        } else if (kind.contains("zip") || kind.contains("spreadsheetml")) {
            packed(answer.body(), found);
        }
        return found;
    }

    private static String name(HttpResponse<byte[]> answer) {
        String disposition = answer.headers().firstValue("Content-Disposition").orElse("");
        return URLDecoder.decode(disposition, StandardCharsets.UTF_8);
    }

    private static String page(String html) {
        Document document = Jsoup.parse(html);
        document.select("script, style").remove();
        StringBuilder read = new StringBuilder(document.text());
        for (String spoken : Set.of("title", "aria-label", "placeholder", "alt", "data-tip")) {
            document.select("[" + spoken + "]")
                    .forEach(element -> read.append(' ').append(element.attr(spoken)));
        }
        for (Element field : document.select("input:not([type=hidden]):not([hidden])")) {
            read.append(' ').append(field.attr("value"));
        }
        for (Element chart : document.select("[data-chart]")) {
            read.append(' ')
                    .append(CHART_ADDRESS.matcher(chart.attr("data-chart")).replaceAll(""));
        }
        return read.toString();
    }

    /** Reads a workbook, or an archive of workbooks. */
    private static void packed(byte[] bytes, Set<String> found) {
        try {
            Path file = Files.createTempFile("seen", ".zip");
            try {
                Files.write(file, bytes);
                try (ZipFile parts = new ZipFile(file.toFile())) {
                    for (ZipEntry part : Collections.list(parts.entries())) {
                        try (InputStream content = parts.getInputStream(part)) {
                            part(part.getName(), content.readAllBytes(), found);
                        }
                    }
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void part(String name, byte[] content, Set<String> found) {
        note(name, found);
        if (name.endsWith(".xlsx")) {
            packed(content, found);
        } else if (!name.endsWith(".rels")) {
            note(new String(content, StandardCharsets.UTF_8), found);
        }
    }

    private static void note(String text, Set<String> found) {
        IDENTIFIER.matcher(text).results().forEach(id -> found.add(id.group()));
    }
}
