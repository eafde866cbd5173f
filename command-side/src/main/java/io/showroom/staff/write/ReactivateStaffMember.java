package io.showroom.staff.write;

import io.showroom.commandapi.Addressed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Lets a deactivated user log in again.
 *
 * @param user key of the user
 */
public record ReactivateStaffMember(
        @NotBlank @Size(max = 100) String user) implements Addressed {

    @Override
    @TargetAggregateIdentifier
    public String target() {
        return StaffMember.id(user);
    }
}
