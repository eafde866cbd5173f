package io.showroom.staff.events;

/** Whatever can happen to a user of the system. Passwords, hashed or not, are never part of an event. */
public sealed interface StaffEvent
        permits StaffMemberRegistered,
                StaffMemberChanged,
                StaffMemberDeactivated,
                StaffMemberReactivated,
                PasswordChanged {

    /** Key the user logs in with, letter by letter as first given. */
    String user();
}
