package io.showroom.commandapi;

import java.util.Arrays;
import java.util.List;
import org.axonframework.commandhandling.CommandExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * A command that was not carried out, and why. Nothing of it was done. The text for people comes from the bundles
 * {@code messages/refusals} by {@link Reason#code()}, in the reader's language; arguments must never be personal data
 * in the clear.
 */
public final class Rejection extends CommandExecutionException {

    private static final long serialVersionUID = 1L;

    /** Everything that is wrong with a request that cannot be understood; null where the reason says it all. */
    private final transient @Nullable List<FieldError> faults;

    private Rejection(Reason reason) {
        this(reason, null);
    }

    private Rejection(Reason reason, @Nullable List<FieldError> faults) {
        super(reason.code(), null, reason, false);
        this.faults = faults;
    }

    /** The failure of a command; a refusal that was pronounced in another process is one again. */
    static RuntimeException in(RuntimeException failure) {
        return failure instanceof CommandExecutionException remote
                        && !(failure instanceof Rejection)
                        && remote.getDetails().orElse(null) instanceof Reason reason
                ? new Rejection(reason)
                : failure;
    }

    /** A rule of the domain refuses (422); {@code field} is the input at fault, or null. */
    public static Rejection rule(String code, @Nullable String field, Object... args) {
        return new Rejection(new Reason(422, code, field, texts(args)));
    }

    /** The input is incomplete or malformed (400); {@code field} is the input at fault. */
    public static Rejection malformed(String code, @Nullable String field, Object... args) {
        return new Rejection(new Reason(400, code, field, texts(args)));
    }

    /** Several fields of the input are missing or malformed (400). */
    static Rejection malformed(List<FieldError> faults) {
        return new Rejection(new Reason(400, "malformed", null, List.of()), List.copyOf(faults));
    }

    /** The request never becomes a command, for a reason that an HTTP status says. */
    static Rejection request(int status, String code) {
        return new Rejection(new Reason(status, code, null, List.of()));
    }

    /** The present state, or somebody else's act, stands against it (409). */
    public static Rejection conflict(String code, Object... args) {
        return new Rejection(new Reason(409, code, null, texts(args)));
    }

    /** The actor may not do this, or not to this (403). */
    public static Rejection forbidden(String code, Object... args) {
        return new Rejection(new Reason(403, code, null, texts(args)));
    }

    /** Too many attempts (429); the next one is allowed after so many seconds. */
    public static Rejection tooMany(String code, long retryAfterSeconds) {
        return new Rejection(new Reason(429, code, null, texts(retryAfterSeconds)));
    }

    /** There is no such thing (404). */
    public static Rejection notFound(String code, Object... args) {
        return new Rejection(new Reason(404, code, null, texts(args)));
    }

    /** It cannot be done yet, whoever asks (503); the same request is carried out a little later. */
    public static Rejection later(String code, Object... args) {
        return new Rejection(new Reason(503, code, null, texts(args)));
    }

    /** The refusal as data; it survives the way between two processes. */
    public Reason reason() {
        return this.<Reason>getDetails().orElseThrow();
    }

    /** The fields at fault. */
    List<FieldError> faults() {
        Reason reason = reason();
        if (faults != null) {
            return faults;
        }
        return reason.field() == null
                ? List.of()
                : List.of(new FieldError(reason.field(), reason.code(), reason.args()));
    }

    /** One field at fault: which, for programs why, and what the text for people names. */
    record FieldError(String field, String code, List<String> args) {}

    private static List<String> texts(Object... args) {
        return Arrays.stream(args).map(String::valueOf).toList();
    }

    /**
     * Why a command was refused.
     *
     * @param status the HTTP status that says the same
     * @param code for programs; stable
     * @param field the input at fault, if it is one
     * @param args what the text for people names, in order
     */
    public record Reason(int status, String code, @Nullable String field, List<String> args) {}
}
