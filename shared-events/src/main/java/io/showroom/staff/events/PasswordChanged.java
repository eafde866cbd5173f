package io.showroom.staff.events;

import org.axonframework.serialization.Revision;

/**
 * The user's password was set anew.
 *
 * @param user key of the user
 * @param temporary whether it must be changed at the next log-in
 */
@Revision("1")
public record PasswordChanged(String user, boolean temporary) implements StaffEvent {}
