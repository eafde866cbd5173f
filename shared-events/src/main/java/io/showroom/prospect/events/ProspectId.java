package io.showroom.prospect.events;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Identifier of a prospect: {@code P-} and a UUID in lower case.
 *
 * @param value the identifier as used in events, addresses and tables
 */
public record ProspectId(String value) {

    /** The prefix of prospect ids; no other identifier in the event log begins with it. */
    public static final String PREFIX = "P-";

    private static final Pattern FORM = Pattern.compile(PREFIX + "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /**
     * Checks the format.
     *
     * @throws IllegalArgumentException if it does not match
     */
    public ProspectId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a prospect id");
        }
    }

    /** Whether the text has the format of a prospect id. */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    /** Returns the text with each prospect id in it replaced by another text. */
    public static String replaceIn(String text, String instead) {
        return FORM.matcher(text).replaceAll(Matcher.quoteReplacement(instead));
    }

    /** Returns the id with the given UUID. */
    public static ProspectId of(UUID uuid) {
        return new ProspectId(PREFIX + uuid);
    }

    /**
     * Returns the id that an import assigns to the prospect with a file's {@code key} in a store; always the same for
     * the same arguments.
     */
    public static ProspectId ofImported(String store, String key) {
        String name = store.length() + ":" + store + key;
        return of(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
