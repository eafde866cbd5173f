package io.showroom.web.read;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/** Gives a report as JSON or, where the Accept header prefers one, as a CSV or XLSX file. */
public final class Answers {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final List<MediaType> FORMS = List.of(MediaType.APPLICATION_JSON, CSV, XLSX);

    private Answers() {}

    /**
     * The report in the form asked for.
     *
     * @param accept the Accept header; absent means JSON
     * @param json the report
     * @param table the report as a table
     */
    public static ResponseEntity<Object> of(@Nullable String accept, Object json, Supplier<TableFile> table)
            throws HttpMediaTypeNotAcceptableException {
        MediaType form = wanted(accept);
        if (form.equals(CSV)) {
            return file(table.get(), ".csv", form, true);
        }
        return form.equals(XLSX)
                ? file(table.get(), ".xlsx", form, false)
                : ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json);
    }

    private static ResponseEntity<Object> file(TableFile table, String ending, MediaType form, boolean csv) {
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(table.name() + ending, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .contentType(form)
                .body(csv ? Files.csv(table) : Files.xlsx(table));
    }

    private static MediaType wanted(@Nullable String accept) throws HttpMediaTypeNotAcceptableException {
        if (accept == null || accept.isBlank()) {
            return MediaType.APPLICATION_JSON;
        }
        try {
            List<MediaType> wishes = MediaType.parseMediaTypes(accept);
            MimeTypeUtils.sortBySpecificity(wishes);
            wishes.sort((left, right) -> Double.compare(right.getQualityValue(), left.getQualityValue()));
            for (MediaType wish : wishes) {
                for (MediaType form : FORMS) {
                    if (wish.getQualityValue() > 0 && wish.includes(form)) {
                        return form;
                    }
                }
            }
        } catch (InvalidMediaTypeException | InvalidMimeTypeException e) {
            throw new HttpMediaTypeNotAcceptableException("Accept header cannot be read");
        }
        throw new HttpMediaTypeNotAcceptableException(FORMS);
    }
}
