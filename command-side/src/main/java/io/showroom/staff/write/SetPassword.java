package io.showroom.staff.write;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Sets a user's password.
 *
 * @param user key of the user
 * @param newPassword the password
 * @param temporary whether it must be changed at the next log-in; null means yes
 */
public record SetPassword(
        @NotBlank @Size(max = 100) String user,
        @NotNull Secret newPassword,
        @Nullable Boolean temporary) implements StaffCommand {}
