package io.showroom.deploy.security;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a session stores of a log-in.
 *
 * @param user key of the user
 * @param passwordChanges how often the password had been set when it was checked; null after a log-in through a
 *     provider
 */
record RememberedLogin(String user, @Nullable Integer passwordChanges) {

    private static final Pattern TEXT = Pattern.compile("(-|\\d{1,9}) (.+)");

    /** Returns the text that the session stores; a text, so that every later version can read it. */
    String text() {
        return (passwordChanges == null ? "-" : passwordChanges) + " " + user;
    }

    /** Parses such a text; returns null if it is not valid. */
    static @Nullable RememberedLogin of(@Nullable Object kept) {
        Matcher text = TEXT.matcher(kept instanceof String said ? said : "");
        if (!text.matches()) {
            return null;
        }
        String changes = text.group(1);
        return new RememberedLogin(text.group(2), changes.equals("-") ? null : Integer.valueOf(changes));
    }
}
