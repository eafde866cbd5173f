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
public final class Declined extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient List<Field> fields;
    private final long retryAfterSeconds;

    private Declined(int status, String code, List<Field> fields) {
        this(status, code, fields, 1);
    }

    private Declined(int status, String code, List<Field> fields, long retryAfterSeconds) {
        super(code, null, false, false);
        this.status = status;
        this.code = code;
        this.fields = List.copyOf(fields);
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** 400: some parameters cannot be understood. */
    public static Declined malformed(List<Field> fields) {
        return new Declined(400, "malformed", fields);
    }

    /** 400: one parameter cannot be understood. */
    public static Declined malformed(String field, String code, Object... args) {
        return malformed(List.of(Field.of(field, code, args)));
    }

    /** 400: one parameter is not of the type that it is read as. */
    public static Declined mistyped(MethodArgumentTypeMismatchException mistyped) {
        return malformed(List.of(notOfType(mistyped.getName(), mistyped.getRequiredType())));
    }

    /** 400: one parameter must be there. */
    public static Declined missing(MissingServletRequestParameterException missing) {
        return malformed(missing.getParameterName(), "required");
    }

    /** 400: some fields of a question are not of the types that they are read as. */
    public static Declined mistyped(BindException mistyped) {
        return malformed(mistyped.getFieldErrors().stream()
                .map(error -> notOfType(
                        error.getField(),
                        error.contains(TypeMismatchException.class)
                                ? error.unwrap(TypeMismatchException.class).getRequiredType()
                                : null))
                .distinct()
                .sorted(Comparator.comparing(Field::field))
                .toList());
    }

    /** Says what would be right; of a type that no parameter has yet only that this is not. */
    private static Field notOfType(String field, @Nullable Class<?> type) {
        if (type == null) {
            return Field.of(field, "form");
        }
        if (type == LocalDate.class) {
            return Field.of(field, "date");
        }
        if (type == Boolean.class || type == boolean.class) {
            return Field.of(field, "oneOf", "false, true");
        }
        return Field.of(field, Number.class.isAssignableFrom(type) || type.isPrimitive() ? "number" : "form");
    }

    /** 400: one parameter is none of the words it may be. */
    public static Declined notOneOf(String field, Stream<String> known) {
        return malformed(field, "oneOf", known.sorted().collect(Collectors.joining(", ")));
    }

    /** 403: not for this user. */
    public static Declined forbidden(String code) {
        return new Declined(403, code, List.of());
    }

    /**
     * Declines what is not for this user.
     *
     * @throws Declined (403) if it is not
     */
    public static void unless(boolean theirs, String code) {
        if (!theirs) {
            throw forbidden(code);
        }
    }

    /** 404: there is no such thing, or none that this user may know of. */
    public static Declined notFound(String code) {
        return new Declined(404, code, List.of());
    }

    /** 409: not now. */
    public static Declined conflict(String code) {
        return new Declined(409, code, List.of());
    }

    /** 429: too often of late; may be asked again after a while. */
    public static Declined tooMany(String code, Duration wait) {
        return new Declined(
                429, code, List.of(), Math.max(1, wait.plusMillis(999).toSeconds()));
    }

    /** 503: the read models are not that far yet. */
    public static Declined notYet() {
        return new Declined(503, "notYet", List.of());
    }

    /** 503: the read models are being made anew for this version of the program. */
    public static Declined preparing() {
        return new Declined(503, "preparing", List.of());
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

    List<Field> fields() {
        return fields;
    }

    /**
     * One parameter at fault.
     *
     * @param field its name
     * @param code what is wrong with it, for programs, and the key of the text for people
     * @param args what the text names
     */
    public record Field(String field, String code, List<String> args) {

        /** A parameter at fault. */
        public static Field of(String field, String code, Object... args) {
            return new Field(
                    field, code, Arrays.stream(args).map(String::valueOf).toList());
        }
    }
}
