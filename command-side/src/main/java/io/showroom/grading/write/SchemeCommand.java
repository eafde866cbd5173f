package io.showroom.grading.write;

import io.showroom.commandapi.AggregateCommand;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A command on a grading scheme. */
interface SchemeCommand extends AggregateCommand {

    /** Key of the scheme. */
    String scheme();

    @Override
    @TargetAggregateIdentifier
    default String target() {
        return GradingScheme.id(scheme());
    }
}
