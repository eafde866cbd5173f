package io.showroom.staff.events;

/** All events of a user of the system. Passwords, hashed or not, are never part of an event. */
public sealed interface StaffEvent
        permits StaffMemberRegistered,
                StaffMemberChanged,
                StaffMemberDeactivated,
                StaffMemberReactivated,
                PasswordChanged {

    /** Key the user logs in with, case-sensitive, as first entered. */
    String user();
}
