package io.showroom.staff;

/** The principal of an authenticated request, independent of the way of logging in; both sides read only this. */
public interface SignedIn {

    /** Returns the logged-in user with the roles currently in force. */
    Actor actor();
}
