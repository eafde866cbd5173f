package io.showroom.web.read;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormFiles;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/** Gives a report as JSON or, where the Accept header prefers one, as a CSV or XLSX file. */
public final class Answers {

    private static final MediaType CSV = MediaType.parseMediaType(FormFiles.CSV + ";charset=UTF-8");
    private static final MediaType XLSX = MediaType.parseMediaType(FormFiles.XLSX);
    private static final List<MediaType> FORMS = List.of(MediaType.APPLICATION_JSON, CSV, XLSX);

    private Answers() {}

    /**
     * The report in the form asked for.
     *
     * @param accept the Accept header; absent means JSON
     * @param json the report
     * @param form the report as a form
     */
    public static ResponseEntity<Object> of(@Nullable String accept, Object json, Supplier<Form> form)
            throws HttpMediaTypeNotAcceptableException {
        MediaType wanted = wanted(accept);
        return wanted.equals(MediaType.APPLICATION_JSON)
                ? ResponseEntity.ok().contentType(wanted).body(json)
                : ResponseEntity.ok().contentType(wanted).body(form.get());
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
