package io.showroom.staff.write;

/** Verifies passwords. */
public interface PasswordCheck {

    /** Whether the user has this password; takes equally long for a user without a password. */
    boolean matches(String user, String password);
}
