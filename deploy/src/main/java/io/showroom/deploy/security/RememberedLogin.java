package io.showroom.deploy.security;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a session remembers of a log-in: who it is, and nothing else of them.
 *
 * @param user key of the user
 * @param passwordChanges how often the password had been set when it was checked; null if a provider vouched for them
 */
record RememberedLogin(String user, @Nullable Integer passwordChanges) {

    private static final Pattern TEXT = Pattern.compile("(-|\\d{1,9}) (.+)");

    /** As a session keeps it: a text, so that every later version can read it. */
    String text() {
        return (passwordChanges == null ? "-" : passwordChanges) + " " + user;
    }

    /** What a text says; null if it is none of ours. */
    static @Nullable RememberedLogin of(@Nullable Object kept) {
        Matcher text = TEXT.matcher(kept instanceof String said ? said : "");
        if (!text.matches()) {
            return null;
        }
        String changes = text.group(1);
        return new RememberedLogin(text.group(2), changes.equals("-") ? null : Integer.valueOf(changes));
    }
}
