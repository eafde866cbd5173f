package io.showroom.staff;

/** A log-in's principal that knows who it stands for; whatever the way of logging in, both sides read only this. */
public interface SignedIn {

    /** Who is logged in, with the roles in force now. */
    Actor actor();
}
