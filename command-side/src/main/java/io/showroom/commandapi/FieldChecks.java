package io.showroom.commandapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Checks and texts for commands that reach the system by another way than their address. */
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
     * Checks lengths and the like, as the command's address does.
     *
     * @throws Rejection (400) naming the first field at fault
     */
    public void verify(Object command) {
        try {
            reader.verify(command);
        } catch (Rejection rejection) {
            Rejection.FieldError first = rejection.faults().getFirst();
            throw Rejection.malformed(first.code(), first.field(), first.args().toArray());
        }
    }

    /** Whether a text can be stored and shown: no control characters but line breaks and tabs, no half characters. */
    public static boolean isClean(String text) {
        return Json.isClean(text);
    }

    /** The refusal as people read it. */
    public String text(Rejection rejection, Locale locale) {
        return problems.text(
                rejection.reason().code(), List.copyOf(rejection.reason().args()), locale);
    }

    /** Tells many refusals to one reader: whoever several of them name is looked for once. */
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

    /** Says refusals as people read them. */
    @FunctionalInterface
    public interface RejectionTexts {

        /** The refusal in words. */
        String text(Rejection rejection);
    }

    /** A text for people of this side's bundles. */
    public String text(String key, Locale locale) {
        return problems.text(key, List.of(), locale);
    }
}
