package io.showroom.staff.write;

import io.showroom.commandapi.AggregateCommand;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A command on a user. */
interface StaffCommand extends AggregateCommand {

    /** Key of the user. */
    String user();

    @Override
    @TargetAggregateIdentifier
    default String target() {
        return StaffMember.id(user());
    }
}
