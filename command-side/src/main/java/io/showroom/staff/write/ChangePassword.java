package io.showroom.staff.write;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A user changes their own password.
 *
 * @param user key of the user, who must be the one acting
 * @param currentPassword the one in force
 * @param newPassword the one wanted
 */
public record ChangePassword(
        @NotBlank @Size(max = 100) String user,
        @NotNull Secret currentPassword,
        @NotNull Secret newPassword) implements StaffCommand {}
