package io.showroom.commandapi;

import java.util.Arrays;
import java.util.List;
import org.axonframework.commandhandling.CommandExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * A command or request that was refused; nothing of it was executed. The localized text comes from the bundles
 * {@code messages/refusals}, by {@link Reason#code()}. Arguments must not be personal data in the clear.
 */
public final class Rejection extends CommandExecutionException {

    private static final long serialVersionUID = 1L;

    /** All invalid fields of a malformed request; null if the reason alone describes the error. */
    private final transient @Nullable List<FieldError> faults;

    private Rejection(Reason reason) {
        this(reason, null);
    }

    private Rejection(Reason reason, @Nullable List<FieldError> faults) {
        super(reason.code(), null, reason, false);
        this.faults = faults;
    }

    /**
     * Returns the rejection whose reason a failure has as its details, as a command bus between processes reports it;
     * otherwise the failure itself.
     */
    static RuntimeException in(RuntimeException failure) {
        return failure instanceof CommandExecutionException remote
                        && !(failure instanceof Rejection)
                        && remote.getDetails().orElse(null) instanceof Reason reason
                ? new Rejection(reason)
                : failure;
    }

    /**
     * A domain rule is violated (422).
     *
     * @param field the invalid input; null if it is none in particular
     */
    public static Rejection rule(String code, @Nullable String field, Object... args) {
        return new Rejection(new Reason(422, code, field, texts(args)));
    }

    /**
     * The input is incomplete or malformed (400).
     *
     * @param field the invalid input; null if it is none in particular
     */
    public static Rejection malformed(String code, @Nullable String field, Object... args) {
        return new Rejection(new Reason(400, code, field, texts(args)));
    }

    /** Several fields are missing or malformed (400). */
    static Rejection malformed(List<FieldError> faults) {
        return new Rejection(new Reason(400, "malformed", null, List.of()), List.copyOf(faults));
    }

    /** The request is refused with an HTTP status before a command is created. */
    static Rejection request(int status, String code) {
        return new Rejection(new Reason(status, code, null, List.of()));
    }

    /** The current state or a concurrent change prevents it (409). */
    public static Rejection conflict(String code, Object... args) {
        return new Rejection(new Reason(409, code, null, texts(args)));
    }

    /** The actor may not do this, or not with this object (403). */
    public static Rejection forbidden(String code, Object... args) {
        return new Rejection(new Reason(403, code, null, texts(args)));
    }

    /**
     * Too many attempts (429).
     *
     * @param retryAfterSeconds seconds until the next attempt is allowed
     */
    public static Rejection tooMany(String code, long retryAfterSeconds) {
        return new Rejection(new Reason(429, code, null, texts(retryAfterSeconds)));
    }

    /** The object does not exist (404). */
    public static Rejection notFound(String code, Object... args) {
        return new Rejection(new Reason(404, code, null, texts(args)));
    }

    /** Temporarily impossible for everybody (503); the same request can be repeated later. */
    public static Rejection later(String code, Object... args) {
        return new Rejection(new Reason(503, code, null, texts(args)));
    }

    /** Returns the reason as serializable data; it is preserved between processes. */
    public Reason reason() {
        return this.<Reason>getDetails().orElseThrow();
    }

    /** Returns the invalid fields; empty if it concerns none. */
    List<FieldError> faults() {
        Reason reason = reason();
        if (faults != null) {
            return faults;
        }
        return reason.field() == null
                ? List.of()
                : List.of(new FieldError(reason.field(), reason.code(), reason.args()));
    }

    /**
     * An invalid field.
     *
     * @param field name of the field
     * @param code stable code for programs
     * @param args arguments of the localized text
     */
    record FieldError(String field, String code, List<String> args) {}

    private static List<String> texts(Object... args) {
        return Arrays.stream(args).map(String::valueOf).toList();
    }

    /**
     * The reason of a rejection.
     *
     * @param status HTTP status
     * @param code stable code for programs
     * @param field the invalid input; null if it is none in particular
     * @param args arguments of the localized text, in order
     */
    public record Reason(int status, String code, @Nullable String field, List<String> args) {}
}
