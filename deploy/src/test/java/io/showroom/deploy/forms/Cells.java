package io.showroom.deploy.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.springframework.web.util.HtmlUtils;

/** Extracts the rows of tables as texts from any output format. */
final class Cells {

    private Cells() {}

    /**
     * Returns the rows of a page, or of a part of one that begins in a table.
     *
     * @param html end tags of cells and rows may be missing
     */
    static List<List<String>> ofHtml(String html) {
        return Jsoup.parse(html.startsWith("<tbody") ? "<table>" + html : html).select("tr").stream()
                .map(line ->
                        line.select("> th, > td").stream().map(Element::text).toList())
                .filter(cells -> !cells.isEmpty())
                .toList();
    }

    static List<String> ofCsv(String line) {
        return Stream.of(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                .map(field -> field.replaceAll("^\"|\"$", ""))
                .toList();
    }

    /** Returns all rows of all sheets; empty cells are empty texts. */
    static List<List<String>> ofWorkbook(HttpRequest.Builder request) {
        try (InputStream file = HttpClient.newHttpClient()
                        .send(request.header("Accept-Language", "en").build(), BodyHandlers.ofInputStream())
                        .body();
                ReadableWorkbook book = new ReadableWorkbook(file)) {
            List<List<String>> lines = new ArrayList<>();
            for (var sheet : book.getSheets().toList()) {
                for (Row row : sheet.read()) {
                    lines.add(row.stream()
                            .map(cell -> cell == null ? "" : said(cell))
                            .toList());
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String said(Cell cell) {
        return cell.getText().replaceFirst("\\.0$", "");
    }

    static String digits(String phone) {
        return phone.replaceAll("[^\\d]", "");
    }

    static String plain(String html) {
        return HtmlUtils.htmlUnescape(html.replaceAll("<[^>]*>", " "))
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** Returns a page in English. */
    static String page(HttpClient browser, String address) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Accept", "text/html")
                .header("Accept-Language", "en")
                .build();
        try {
            HttpResponse<String> response = browser.send(request, BodyHandlers.ofString());
            assertThat(response.statusCode()).as(address).isEqualTo(200);
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
