package io.showroom.staff.write;

/** Tells whether a password is a user's own. */
public interface PasswordCheck {

    /** Whether the user has this password; takes as long for a user who has none. */
    boolean matches(String user, String password);
}
