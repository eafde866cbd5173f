package io.showroom.staff.events;

import org.axonframework.serialization.Revision;

/**
 * The user can log in again.
 *
 * @param user key of the user
 */
@Revision("1")
public record StaffMemberReactivated(String user) implements StaffEvent {}
