package io.showroom.staff.write;

import io.showroom.commandapi.Addressed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Keeps a user from logging in; whoever is logged in is out at once.
 *
 * @param user key of the user
 */
public record DeactivateStaffMember(
        @NotBlank @Size(max = 100) String user) implements Addressed {

    @Override
    @TargetAggregateIdentifier
    public String target() {
        return StaffMember.id(user);
    }
}
