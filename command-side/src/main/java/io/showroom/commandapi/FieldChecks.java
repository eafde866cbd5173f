package io.showroom.commandapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Validates commands that do not come through the endpoint, and returns rejections as texts. */
@Component
public final class FieldChecks {

    private static final int REMEMBERED = 10_000;

    private final CommandReader reader;
    private final RejectionProblems problems;

    FieldChecks(CommandReader reader, RejectionProblems problems) {
        this.reader = reader;
        this.problems = problems;
    }

    /**
     * Validates the fields of a command as the endpoint does.
     *
     * @throws Rejection (400) naming the first invalid field
     */
    public void verify(Object command) {
        try {
            reader.verify(command);
        } catch (Rejection rejection) {
            Rejection.FieldError first = rejection.faults().getFirst();
            throw Rejection.malformed(first.code(), first.field(), first.args().toArray());
        }
    }

    /**
     * Whether a text can be stored and shown: no control characters but line breaks and tabs, no unpaired surrogates.
     */
    public static boolean isClean(String text) {
        return Json.isClean(text);
    }

    /** Returns the localized text of a rejection. */
    public String text(Rejection rejection, Locale locale) {
        return problems.text(
                rejection.reason().code(), List.copyOf(rejection.reason().args()), locale);
    }

    /** Returns a formatter for many rejections shown to one reader; each prospect they name is looked up once. */
    public RejectionTexts rejectionTexts(Locale locale) {
        Map<String, Optional<ProspectReference>> known = new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Optional<ProspectReference>> eldest) {
                return size() > REMEMBERED;
            }
        };
        return rejection -> problems.text(
                rejection.reason().code(),
                List.copyOf(rejection.reason().args()),
                locale,
                prospect -> known.computeIfAbsent(prospect, problems::introduction));
    }

    /** Formats rejections for people. */
    @FunctionalInterface
    public interface RejectionTexts {

        /** Returns the localized text of a rejection. */
        String text(Rejection rejection);
    }

    /** Returns a localized text of the command side's message bundles. */
    public String text(String key, Locale locale) {
        return problems.text(key, List.of(), locale);
    }
}
