package io.showroom.staff.events;

import io.showroom.staff.Role;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Roles, store, team or details of a user changed; all as they are from now on, but {@code sealed}, where null keeps
 * what was known.
 *
 * @param user key the user logs in with
 * @param roles what the user may do; may be empty for a consultant known from history only
 * @param store key of the store the user works in; null for group-wide roles
 * @param team team within the store, if any
 * @param sealed name, phone, email of the user
 */
@Revision("1")
public record StaffMemberChanged(
        String user,
        List<Role> roles,
        @Nullable String store,
        @Nullable String team,
        @Nullable String sealed) implements StaffEvent {}
