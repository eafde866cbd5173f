package io.showroom.importing.write.file;

import io.showroom.commandapi.Rejection;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

/** Detects the kind of a file by its content; a kind that cannot be read is rejected with its name. */
enum FileKind {
    WORKBOOK,
    XML,
    PAGE,
    TEXT;

    private static final int LOOKED_AT = 8192;
    private static final int DIRECTORY_ENTRY = 128;
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final List<byte[]> ARCHIVES = List.of(
            latin("Rar!"),
            new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF},
            new byte[] {0x1F, (byte) 0x8B, 8},
            latin("BZh"));
    private static final List<byte[]> OTHERS = List.of(
            latin("%PDF"),
            latin("{\\rtf"),
            latin("GIF8"),
            latin("BM"),
            latin("MIME-Version"),
            new byte[] {(byte) 0x89, 'P', 'N', 'G'},
            new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF});

    static FileKind of(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(LOOKED_AT);
        }
        if (begins(start, latin("PK\3\4")) || begins(start, latin("PK\5\6"))) {
            return packed(file);
        }
        if (begins(start, COMPOUND)) {
            throw compound(file);
        }
        if (ARCHIVES.stream().anyMatch(mark -> begins(start, mark))) {
            throw rejection("archive");
        }
        // Two letters alone do not identify a picture: a text may begin with them.
        if (OTHERS.stream().anyMatch(mark -> begins(start, mark) && (mark.length > 2 || hasNothing(start)))) {
            throw rejection("otherDocument");
        }
        return marked(start);
    }

    private static FileKind marked(byte[] start) {
        String text = TextEncoding.beginning(start).stripLeading().toLowerCase(Locale.ROOT);
        if (!text.startsWith("<")) {
            return TEXT;
        }
        if (text.contains("urn:schemas-microsoft-com:office:spreadsheet") && !text.contains("<html")) {
            return XML;
        }
        boolean page = text.startsWith("<html")
                || text.startsWith("<!doctype html")
                || text.contains("<html")
                || text.contains("<table")
                || text.startsWith("<meta")
                || text.startsWith("<style");
        if (page) {
            return PAGE;
        }
        if (text.startsWith("<?xml")) {
            throw rejection("otherDocument");
        }
        return TEXT;
    }

    private static FileKind packed(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Set<String> parts = zip.stream()
                    .map(entry -> entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());
            if (parts.stream().anyMatch(part -> part.endsWith("workbook.bin"))) {
                throw rejection("binaryWorkbook");
            }
            if (parts.contains("[content_types].xml")) {
                if (parts.stream().anyMatch(part -> part.startsWith("word/") || part.startsWith("ppt/"))) {
                    throw rejection("otherDocument");
                }
                return WORKBOOK;
            }
            boolean open = parts.contains("mimetype") && parts.contains("content.xml");
            boolean numbers = parts.contains("index/document.iwa") || parts.contains("index.zip");
            throw rejection(open ? "openDocument" : numbers ? "numbersDocument" : "archive");
        }
    }

    /**
     * Returns the rejection of a compound file (old Office formats, encrypted workbooks). Its directory entries are 128
     * bytes each.
     */
    private static Rejection compound(Path file) throws IOException {
        boolean old = false;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            for (byte[] block = in.readNBytes(DIRECTORY_ENTRY);
                    block.length == DIRECTORY_ENTRY;
                    block = in.readNBytes(DIRECTORY_ENTRY)) {
                if (names(block, "EncryptedPackage")) {
                    return rejection("lockedWorkbook");
                }
                old |= names(block, "Workbook") || names(block, "Book");
            }
        }
        return rejection(old ? "oldWorkbook" : "otherDocument");
    }

    private static boolean names(byte[] block, String name) {
        return begins(block, (name + "\0").getBytes(StandardCharsets.UTF_16LE));
    }

    private static boolean begins(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }

    private static boolean hasNothing(byte[] bytes) {
        for (byte one : bytes) {
            if (one == 0) {
                return true;
            }
        }
        return false;
    }

    private static byte[] latin(String mark) {
        return mark.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Rejection rejection(String code) {
        return Rejection.malformed(code, "file");
    }
}
