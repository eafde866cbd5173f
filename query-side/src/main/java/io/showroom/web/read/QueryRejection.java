package io.showroom.web.read;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.validation.BindException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * Rejection of a query: becomes a problem detail (RFC 9457) in the user's language. Texts are in
 * {@code messages/queries*.properties} under the code.
 */
public final class QueryRejection extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient List<ParameterError> fields;
    private final long retryAfterSeconds;

    private QueryRejection(int status, String code, List<ParameterError> fields) {
        this(status, code, fields, 1);
    }

    private QueryRejection(int status, String code, List<ParameterError> fields, long retryAfterSeconds) {
        super(code, null, false, false);
        this.status = status;
        this.code = code;
        this.fields = List.copyOf(fields);
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** 400: invalid parameters. */
    public static QueryRejection malformed(List<ParameterError> fields) {
        return new QueryRejection(400, "malformed", fields);
    }

    /** 400: an invalid parameter. */
    public static QueryRejection malformed(String field, String code, Object... args) {
        return malformed(List.of(ParameterError.of(field, code, args)));
    }

    /** 400: a parameter of the wrong type. */
    public static QueryRejection mistyped(MethodArgumentTypeMismatchException mistyped) {
        return malformed(List.of(notOfType(mistyped.getName(), mistyped.getRequiredType())));
    }

    /** 400: a missing parameter. */
    public static QueryRejection missing(MissingServletRequestParameterException missing) {
        return malformed(missing.getParameterName(), "required");
    }

    /** 400: fields of the wrong types. */
    public static QueryRejection mistyped(BindException mistyped) {
        return malformed(mistyped.getFieldErrors().stream()
                .map(error -> notOfType(
                        error.getField(),
                        error.contains(TypeMismatchException.class)
                                ? error.unwrap(TypeMismatchException.class).getRequiredType()
                                : null))
                .distinct()
                .sorted(Comparator.comparing(ParameterError::field))
                .toList());
    }

    /** Returns the error with the expected format; unknown types get the general one. */
    private static ParameterError notOfType(String field, @Nullable Class<?> type) {
        if (type == null) {
            return ParameterError.of(field, "form");
        }
        if (type == LocalDate.class) {
            return ParameterError.of(field, "date");
        }
        if (type == Boolean.class || type == boolean.class) {
            return ParameterError.of(field, "oneOf", "false, true");
        }
        return ParameterError.of(field, Number.class.isAssignableFrom(type) || type.isPrimitive() ? "number" : "form");
    }

    /** 400: a parameter is none of the known words. */
    public static QueryRejection notOneOf(String field, Stream<String> known) {
        return malformed(field, "oneOf", known.sorted().collect(Collectors.joining(", ")));
    }

    /** 403: not allowed for this user. */
    public static QueryRejection forbidden(String code) {
        return new QueryRejection(403, code, List.of());
    }

    /**
     * Rejects with 403 unless the condition holds.
     *
     * @throws QueryRejection (403) if it does not
     */
    public static void unless(boolean theirs, String code) {
        if (!theirs) {
            throw forbidden(code);
        }
    }

    /** 404: does not exist, or must not be known to this user. */
    public static QueryRejection notFound(String code) {
        return new QueryRejection(404, code, List.of());
    }

    /** 409: not possible at present. */
    public static QueryRejection conflict(String code) {
        return new QueryRejection(409, code, List.of());
    }

    /** 429: too many requests; Retry-After is the given duration, rounded up to seconds. */
    public static QueryRejection tooMany(String code, Duration wait) {
        return new QueryRejection(
                429, code, List.of(), Math.max(1, wait.plusMillis(999).toSeconds()));
    }

    /** 503: the read models have not reached the position. */
    public static QueryRejection notYet() {
        return new QueryRejection(503, "notYet", List.of());
    }

    /** 503: the read models are being rebuilt for this version of the program. */
    public static QueryRejection preparing() {
        return new QueryRejection(503, "preparing", List.of());
    }

    /** Returns the HTTP status. */
    public int status() {
        return status;
    }

    /** Whether the same query can succeed later. */
    public boolean comesBack() {
        return status == 429 || status == 503;
    }

    /** Returns the seconds for Retry-After, for status 429 and 503. */
    public long retryAfterSeconds() {
        return retryAfterSeconds;
    }

    String code() {
        return code;
    }

    List<ParameterError> fields() {
        return fields;
    }

    /**
     * An error of a parameter.
     *
     * @param field its name
     * @param code code of the error, and key of its text
     * @param args arguments of the text
     */
    public record ParameterError(String field, String code, List<String> args) {

        /** Creates an error. */
        public static ParameterError of(String field, String code, Object... args) {
            return new ParameterError(
                    field, code, Arrays.stream(args).map(String::valueOf).toList());
        }
    }
}
