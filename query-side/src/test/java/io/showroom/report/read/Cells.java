package io.showroom.report.read;

import io.showroom.staff.Actor;
import io.showroom.testing.QuerySide;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Reads the lines of tables as texts from HTML and XLSX; empty cells are empty texts. */
final class Cells {

    private Cells() {}

    /** Returns the lines of a page's tables; closing tags may be missing. */
    static List<List<String>> ofHtml(String html) {
        return Jsoup.parse(html).select("tr").stream()
                .map(line ->
                        line.select("> th, > td").stream().map(Element::text).toList())
                .filter(cells -> !cells.isEmpty())
                .toList();
    }

    /** Returns the lines of all sheets of the XLSX file at an address, in English. */
    static List<List<String>> ofWorkbook(QuerySide side, Actor actor, String address) {
        HttpResponse<byte[]> answer = side.send(
                actor,
                HttpRequest.newBuilder(side.uri(address)).header("Accept-Language", "en"),
                BodyHandlers.ofByteArray());
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(answer.body()))) {
            return book.getSheets().flatMap(sheet -> lines(sheet).stream()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(address, e);
        }
    }

    private static List<List<String>> lines(Sheet sheet) {
        try {
            return sheet.read().stream()
                    .map(row -> row.stream()
                            .map(cell -> cell == null ? "" : cell.getText().replaceFirst("\\.0$", ""))
                            .toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
