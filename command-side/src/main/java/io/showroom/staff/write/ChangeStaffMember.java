package io.showroom.staff.write;

import io.showroom.staff.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes a user: roles, store and team are replaced. Details stay if none is given; else they are replaced together.
 *
 * @param user key of the user
 * @param roles roles of the user
 * @param store key of the store the user works in; null for users of the group
 * @param team team within the store
 * @param name display name
 * @param phone phone number
 * @param email e-mail address
 */
public record ChangeStaffMember(
        @NotBlank @Size(max = 100) String user,
        @NotNull List<Role> roles,
        @Nullable String store,
        @Nullable String team,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email)
        implements StaffCommand {

    @Override
    public String toString() {
        return "ChangeStaffMember[user=" + user + "]";
    }
}
