package io.showroom.importing.write.file;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of an uploaded file ({@code showroom.uploads.*}). A small file can unpack to many times its size; a file that
 * exceeds a limit is rejected while it is read, before it fills the memory.
 *
 * @param unpacked bytes of all parts read, unpacked; default 512 MB
 * @param sharedTexts characters of a workbook's shared texts, which are kept in memory while it is read; default 32
 *     million
 * @param cell characters of one cell; default 32,767, the limit of spreadsheets
 */
@ConfigurationProperties("showroom.uploads")
public record UploadBounds(
        @DefaultValue("512MB") DataSize unpacked,
        @DefaultValue("32000000") int sharedTexts,
        @DefaultValue("32767") int cell) {

    /** The default limits. */
    public static final UploadBounds USUAL = new UploadBounds(DataSize.ofMegabytes(512), 32_000_000, 32_767);

    /** Checks the limits. */
    public UploadBounds {
        if (unpacked.toBytes() < 1 || sharedTexts < 1 || cell < 1) {
            throw new IllegalArgumentException("showroom.uploads.* must be positive");
        }
    }
}
