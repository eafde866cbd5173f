package io.showroom.importing.write.file;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much a file that people send may hold once it is unpacked ({@code showroom.uploads.*}). A small file can unpack
 * to many times its size; what goes beyond a bound is refused while it is read, before it can fill the memory.
 *
 * @param unpacked bytes of all parts read, unpacked; default 512 MB
 * @param sharedTexts characters of the texts that a workbook's cells share and that are held while it is read; default
 *     32 million
 * @param cell characters of one cell; default 32,767, which is what spreadsheets themselves allow
 */
@ConfigurationProperties("showroom.uploads")
public record UploadBounds(
        @DefaultValue("512MB") DataSize unpacked,
        @DefaultValue("32000000") int sharedTexts,
        @DefaultValue("32767") int cell) {

    /** The bounds where nothing else is said. */
    public static final UploadBounds USUAL = new UploadBounds(DataSize.ofMegabytes(512), 32_000_000, 32_767);

    /** Holds the bounds. */
    public UploadBounds {
        if (unpacked.toBytes() < 1 || sharedTexts < 1 || cell < 1) {
            throw new IllegalArgumentException("showroom.uploads.* must be more than nothing");
        }
    }
}
