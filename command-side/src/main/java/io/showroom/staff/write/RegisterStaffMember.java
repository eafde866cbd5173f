package io.showroom.staff.write;

import io.showroom.staff.Role;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Registers a user.
 *
 * @param user key the user logs in with; cannot be changed later
 * @param roles roles of the user; null or empty for staff known from history only
 * @param store key of the store the user works in; null for users of the group
 * @param team team within the store
 * @param name display name
 * @param phone phone number
 * @param email e-mail address
 * @param password first password; without one the user cannot log in with a password
 * @param temporary whether that password must be changed at the first log-in; null means yes
 */
@RecordBuilder
public record RegisterStaffMember(
        @NotBlank @Size(max = 100) String user,
        @Nullable List<Role> roles,
        @Nullable String store,
        @Nullable String team,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable Secret password,
        @Nullable Boolean temporary)
        implements StaffCommand {

    @Override
    public String toString() {
        return "RegisterStaffMember[user=" + user + "]";
    }
}
