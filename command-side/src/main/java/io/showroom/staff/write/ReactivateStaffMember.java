package io.showroom.staff.write;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Reactivates a deactivated user.
 *
 * @param user key of the user
 */
public record ReactivateStaffMember(
        @NotBlank @Size(max = 100) String user) implements StaffCommand {}
