package io.showroom.deploy.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Extracts the text of a response: plain text, a workbook, or an archive of these. */
final class Contents {

    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private Contents() {}

    /** Returns the whole text; of a workbook or an archive, the text of everything in it. */
    static String text(byte[] answer) {
        if (!isZip(answer)) {
            return new String(answer, StandardCharsets.UTF_8);
        }
        StringBuilder all = new StringBuilder();
        try (ZipFile zip = ZipFile.builder().setByteArray(answer).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                all.append(text(zip.getInputStream(entry).readAllBytes())).append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toString();
    }

    private static boolean isZip(byte[] answer) {
        for (int i = 0; i < ZIP.length; i++) {
            if (answer.length <= i || answer[i] != ZIP[i]) {
                return false;
            }
        }
        return true;
    }
}
