package io.showroom.staff.write;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Keeps a user from logging in; whoever is logged in is out at once.
 *
 * @param user key of the user
 */
public record DeactivateStaffMember(
        @NotBlank @Size(max = 100) String user) implements StaffCommand {}
