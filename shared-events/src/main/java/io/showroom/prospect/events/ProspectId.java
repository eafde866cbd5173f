package io.showroom.prospect.events;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Identifier of a prospect: {@code P-} and a UUID in lower case.
 *
 * @param value the identifier as it stands in events, addresses and tables
 */
public record ProspectId(String value) {

    /** What the identifiers of prospects, and of nothing else in the event log, begin with. */
    public static final String PREFIX = "P-";

    private static final Pattern FORM = Pattern.compile(PREFIX + "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if it is not of this form
     */
    public ProspectId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a prospect id");
        }
    }

    /** Whether the text has the form of a prospect id. */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    /** The text with something else in the place of each prospect id in it. */
    public static String replaceIn(String text, String instead) {
        return FORM.matcher(text).replaceAll(Matcher.quoteReplacement(instead));
    }

    /** The id with the given UUID. */
    public static ProspectId of(UUID uuid) {
        return new ProspectId(PREFIX + uuid);
    }

    /** The id that an import gives to the prospect a file calls {@code key} in the given store: always the same one. */
    public static ProspectId ofImported(String store, String key) {
        String name = store.length() + ":" + store + key;
        return of(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
