package io.showroom.answer.read;

import org.jspecify.annotations.Nullable;

/** A question that gets no answer: the caller learns why, as RFC 9457 problem details or as a page. */
public final class Unanswerable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final @Nullable String field;

    private Unanswerable(int status, String code, @Nullable String field) {
        super(code, null, false, false);
        this.status = status;
        this.code = code;
        this.field = field;
    }

    /** The question is not understood (400). */
    public static Unanswerable malformed(String field, String code) {
        return new Unanswerable(400, code, field);
    }

    /** Whoever asks may not know (403). */
    public static Unanswerable notYours() {
        return new Unanswerable(403, "notYours", null);
    }

    /** There is no such thing (404). */
    public static Unanswerable notThere() {
        return new Unanswerable(404, "notThere", null);
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    @Nullable
    String field() {
        return field;
    }
}
