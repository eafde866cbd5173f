package io.showroom.staff.write;

import io.showroom.commandapi.Addressed;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A command about one user. */
interface StaffCommand extends Addressed {

    /** Key of the user. */
    String user();

    @Override
    @TargetAggregateIdentifier
    default String target() {
        return StaffMember.id(user());
    }
}
