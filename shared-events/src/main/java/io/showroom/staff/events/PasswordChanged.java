package io.showroom.staff.events;

import org.axonframework.serialization.Revision;

/**
 * A user's password was changed.
 *
 * @param user key of the user
 * @param temporary whether it must be changed at the next log-in
 */
@Revision("1")
public record PasswordChanged(String user, boolean temporary) implements StaffEvent {}
