package io.showroom.deploy.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * A response with its duration.
 *
 * @param answer response as sent, compressed or not
 * @param seconds time from sending the request to the last byte
 */
record HttpAnswer(HttpResponse<byte[]> answer, double seconds) {

    private static final List<Pattern> LINKS = Stream.of(
                    "<link[^>]*\\shref=\"(/[^\"]+)\"",
                    "<script[^>]*\\ssrc=\"(/[^\"]+)\"",
                    "<img[^>]*\\ssrc=\"(/[^\"]+)\"",
                    "<use[^>]*\\shref=\"(/[^\"#]+)")
            .map(Pattern::compile)
            .toList();

    /** Returns the bytes transferred, including the header fields. */
    int bytes() {
        return answer.body().length
                + answer.headers().map().entrySet().stream()
                        .flatMap(header -> header.getValue().stream()
                                .map(value -> header.getKey().length() + value.length() + ": \r\n".length()))
                        .reduce(0, Integer::sum);
    }

    /** Returns whether a browser may cache it for at least a day without revalidation. */
    boolean isKept() {
        return answer.headers()
                .firstValue("Cache-Control")
                .filter(control -> control.matches(".*max-age=\\d{5,}.*"))
                .isPresent();
    }

    /** Returns the decompressed text. */
    String text() {
        if (answer.headers()
                .firstValue("Content-Encoding")
                .filter("gzip"::equals)
                .isEmpty()) {
            return new String(answer.body(), StandardCharsets.UTF_8);
        }
        try (GZIPInputStream packed = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return new String(packed.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the addresses of the assets that the page loads, each once. */
    Set<String> assets() {
        String page = text();
        Set<String> assets = new LinkedHashSet<>();
        LINKS.forEach(links -> links.matcher(page).results().forEach(found -> assets.add(found.group(1))));
        return assets;
    }
}
