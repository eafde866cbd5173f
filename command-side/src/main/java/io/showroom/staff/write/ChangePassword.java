package io.showroom.staff.write;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Changes the user's own password.
 *
 * @param user key of the user, who must be the actor
 * @param currentPassword the present password
 * @param newPassword the new password
 */
public record ChangePassword(
        @NotBlank @Size(max = 100) String user,
        @NotNull Secret currentPassword,
        @NotNull Secret newPassword) implements StaffCommand {}
