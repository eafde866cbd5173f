package io.showroom.form.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

/** HTTP message converter that writes several forms as one ZIP of workbooks, each named as it would be alone. */
@Component
public final class FormArchives extends AbstractHttpMessageConverter<FormArchive> {

    /** Media type of the archive. */
    public static final String ZIP = "application/zip";

    FormArchives() {
        super(MediaType.parseMediaType(ZIP));
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == FormArchive.class;
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected FormArchive readInternal(Class<? extends FormArchive> type, HttpInputMessage input) {
        throw new HttpMessageNotReadableException("archives are only written", input);
    }

    @Override
    protected void writeInternal(FormArchive archive, HttpOutputMessage output) throws IOException {
        output.getHeaders()
                .setContentDisposition(ContentDisposition.attachment()
                        .filename(FormFiles.fileName(archive.name()) + ".zip", StandardCharsets.UTF_8)
                        .build());
        Set<String> taken = new HashSet<>();
        ZipOutputStream zip = new ZipOutputStream(output.getBody(), StandardCharsets.UTF_8);
        for (FormArchive.Part part : archive.parts()) {
            zip.putNextEntry(new ZipEntry(free(part, taken)));
            ByteArrayOutputStream workbook = new ByteArrayOutputStream();
            FormWorkbook.write(part.form(), workbook);
            workbook.writeTo(zip);
            zip.closeEntry();
        }
        zip.finish();
    }

    /** Returns an unused name for a part; equal names are numbered. */
    private static String free(FormArchive.Part part, Set<String> taken) {
        String folder = part.folder().isEmpty() ? "" : FormFiles.fileName(part.folder()) + "/";
        String name = folder + FormFiles.fileName(part.form().name());
        String free = name;
        for (int n = 2; !taken.add(free); n++) {
            free = name + " (" + n + ")";
        }
        return free + ".xlsx";
    }
}
