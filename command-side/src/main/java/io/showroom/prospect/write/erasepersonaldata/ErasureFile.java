package io.showroom.prospect.write.erasepersonaldata;

import io.showroom.prospect.events.ProspectId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The register of erasures as a file beside the data, one line per erasure: {@code P-… 2026-11-23T08:50:00Z}. Lines are
 * only added; lines of a copy kept elsewhere may be added, in any order. Without a path there is no file.
 */
@Component
class ErasureFile {

    private final @Nullable Path path;

    ErasureFile(@Value("${showroom.erasures-file:}") String path) {
        this.path = path.isBlank() ? null : Path.of(path);
    }

    /** Returns all entries; invalid lines are ignored. */
    synchronized SortedMap<String, Instant> read() {
        SortedMap<String, Instant> entries = new TreeMap<>();
        if (path == null || !Files.exists(path)) {
            return entries;
        }
        try {
            for (String line : Files.readAllLines(path, StandardCharsets.UTF_8)) {
                String[] parts = line.strip().split("\\s+", 2);
                if (parts.length == 2 && ProspectId.isValid(parts[0])) {
                    entries.put(parts[0], instant(parts[1]));
                }
            }
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Appends missing entries; they are synced to disk when this returns. */
    synchronized void add(Map<String, Instant> entries) {
        if (path == null) {
            return;
        }
        Map<String, Instant> known = read();
        StringBuilder lines = new StringBuilder();
        entries.forEach((prospect, at) -> {
            if (!known.containsKey(prospect)) {
                lines.append(prospect).append(' ').append(at).append('\n');
            }
        });
        if (lines.isEmpty()) {
            return;
        }
        try (FileChannel channel = FileChannel.open(
                path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(lines.toString());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            return Instant.EPOCH;
        }
    }
}
