package io.showroom.commandapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Checks and texts for commands that reach the system by another way than their address. */
@Component
public final class Fields {

    private static final int REMEMBERED = 10_000;

    private final CommandReader reader;
    private final Problems problems;

    Fields(CommandReader reader, Problems problems) {
        this.reader = reader;
        this.problems = problems;
    }

    /**
     * Checks lengths and the like, as the command's address does.
     *
     * @throws Refused (400) naming the first field at fault
     */
    public void verify(Object command) {
        try {
            reader.verify(command);
        } catch (Refused refused) {
            Refused.Fault first = refused.faults().getFirst();
            throw Refused.malformed(first.code(), first.field(), first.args().toArray());
        }
    }

    /** Whether a text can be stored and shown: no control characters but line breaks and tabs, no half characters. */
    public static boolean isClean(String text) {
        return Json.isClean(text);
    }

    /** The refusal as people read it. */
    public String text(Refused refused, Locale locale) {
        return problems.text(
                refused.reason().code(), List.copyOf(refused.reason().args()), locale);
    }

    /** Tells many refusals to one reader: whoever several of them name is looked for once. */
    public Teller teller(Locale locale) {
        Map<String, Optional<Introduction>> known = new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Optional<Introduction>> eldest) {
                return size() > REMEMBERED;
            }
        };
        return refused -> problems.text(
                refused.reason().code(),
                List.copyOf(refused.reason().args()),
                locale,
                prospect -> known.computeIfAbsent(prospect, problems::introduction));
    }

    /** Says refusals as people read them. */
    @FunctionalInterface
    public interface Teller {

        /** The refusal in words. */
        String text(Refused refused);
    }

    /** A text for people of this side's bundles. */
    public String text(String key, Locale locale) {
        return problems.text(key, List.of(), locale);
    }
}
