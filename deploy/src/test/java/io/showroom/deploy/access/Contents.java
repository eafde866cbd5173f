package io.showroom.deploy.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** What an answer says, be it text, a workbook or an archive of such. */
final class Contents {

    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private Contents() {}

    /** All of it as one text; of a workbook and an archive, the text of all that is in it. */
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
