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
 * A question that is not answered, and why: becomes a problem detail (RFC 9457) in the asker's language. Texts stand in
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

    /** 400: some parameters cannot be understood. */
    public static QueryRejection malformed(List<ParameterError> fields) {
        return new QueryRejection(400, "malformed", fields);
    }

    /** 400: one parameter cannot be understood. */
    public static QueryRejection malformed(String field, String code, Object... args) {
        return malformed(List.of(ParameterError.of(field, code, args)));
    }

    /** 400: one parameter is not of the type that it is read as. */
    public static QueryRejection mistyped(MethodArgumentTypeMismatchException mistyped) {
        return malformed(List.of(notOfType(mistyped.getName(), mistyped.getRequiredType())));
    }

    /** 400: one parameter must be there. */
    public static QueryRejection missing(MissingServletRequestParameterException missing) {
        return malformed(missing.getParameterName(), "required");
    }

    /** 400: some fields of a question are not of the types that they are read as. */
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

    /** Says what would be right; of a type that no parameter has yet only that this is not. */
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

    /** 400: one parameter is none of the words it may be. */
    public static QueryRejection notOneOf(String field, Stream<String> known) {
        return malformed(field, "oneOf", known.sorted().collect(Collectors.joining(", ")));
    }

    /** 403: not for this user. */
    public static QueryRejection forbidden(String code) {
        return new QueryRejection(403, code, List.of());
    }

    /**
     * Declines what is not for this user.
     *
     * @throws QueryRejection (403) if it is not
     */
    public static void unless(boolean theirs, String code) {
        if (!theirs) {
            throw forbidden(code);
        }
    }

    /** 404: there is no such thing, or none that this user may know of. */
    public static QueryRejection notFound(String code) {
        return new QueryRejection(404, code, List.of());
    }

    /** 409: not now. */
    public static QueryRejection conflict(String code) {
        return new QueryRejection(409, code, List.of());
    }

    /** 429: too often of late; may be asked again after a while. */
    public static QueryRejection tooMany(String code, Duration wait) {
        return new QueryRejection(
                429, code, List.of(), Math.max(1, wait.plusMillis(999).toSeconds()));
    }

    /** 503: the read models are not that far yet. */
    public static QueryRejection notYet() {
        return new QueryRejection(503, "notYet", List.of());
    }

    /** 503: the read models are being made anew for this version of the program. */
    public static QueryRejection preparing() {
        return new QueryRejection(503, "preparing", List.of());
    }

    /** The HTTP status that says the same. */
    public int status() {
        return status;
    }

    /** Whether the same question can be answered later. */
    public boolean comesBack() {
        return status == 429 || status == 503;
    }

    /** After how many seconds it may be asked again, where the status is 429 or 503. */
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
     * One parameter at fault.
     *
     * @param field its name
     * @param code what is wrong with it, for programs, and the key of the text for people
     * @param args what the text names
     */
    public record ParameterError(String field, String code, List<String> args) {

        /** A parameter at fault. */
        public static ParameterError of(String field, String code, Object... args) {
            return new ParameterError(
                    field, code, Arrays.stream(args).map(String::valueOf).toList());
        }
    }
}
