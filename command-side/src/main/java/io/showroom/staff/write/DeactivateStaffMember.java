package io.showroom.staff.write;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Deactivates a user, who can no longer log in; existing sessions become invalid at once.
 *
 * @param user key of the user
 */
public record DeactivateStaffMember(
        @NotBlank @Size(max = 100) String user) implements StaffCommand {}
