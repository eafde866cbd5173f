package io.showroom.staff.events;

import io.showroom.staff.Role;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A user was registered.
 *
 * @param user key the user logs in with
 * @param roles roles of the user; may be empty for a consultant known from history only
 * @param store key of the store the user works in; null for group-wide roles
 * @param team team within the store, if any
 * @param sealed encrypted: name, phone, email of the user
 */
@Revision("1")
public record StaffMemberRegistered(
        String user,
        List<Role> roles,
        @Nullable String store,
        @Nullable String team,
        @Nullable String sealed) implements StaffEvent {}
