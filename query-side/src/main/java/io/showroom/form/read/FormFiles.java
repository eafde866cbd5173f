package io.showroom.form.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

/** HTTP message converter that writes forms as XLSX, laid out as on paper, or as CSV, the lines only. */
@Component
public final class FormFiles extends AbstractHttpMessageConverter<Form> {

    /** Media type of CSV. */
    public static final String CSV = "text/csv";

    /** Media type of Excel workbooks (XLSX). */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    FormFiles() {
        super(StandardCharsets.UTF_8, MediaType.parseMediaType(CSV), MediaType.parseMediaType(XLSX));
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == Form.class;
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected Form readInternal(Class<? extends Form> type, HttpInputMessage input) {
        throw new HttpMessageNotReadableException("forms are only written", input);
    }

    @Override
    protected void writeInternal(Form form, HttpOutputMessage output) throws IOException {
        boolean excel = MediaType.parseMediaType(XLSX)
                .equalsTypeAndSubtype(output.getHeaders().getContentType());
        output.getHeaders()
                .setContentDisposition(ContentDisposition.attachment()
                        .filename(fileName(form.name()) + (excel ? ".xlsx" : ".csv"), StandardCharsets.UTF_8)
                        .build());
        if (excel) {
            FormWorkbook.write(form, output.getBody());
        } else {
            FormCsv.write(form, output.getBody());
        }
    }

    /** Returns the name without characters that file systems forbid. */
    static String fileName(String name) {
        return name.replaceAll("[\\\\/:*?\"<>|]", "-");
    }
}
