package io.showroom.staff.events;

import org.axonframework.serialization.Revision;

/**
 * The user can no longer log in.
 *
 * @param user key of the user
 */
@Revision("1")
public record StaffMemberDeactivated(String user) implements StaffEvent {}
