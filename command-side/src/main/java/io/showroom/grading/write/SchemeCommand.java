package io.showroom.grading.write;

import io.showroom.commandapi.Addressed;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A command about one grading scheme. */
interface SchemeCommand extends Addressed {

    /** Key of the scheme. */
    String scheme();

    @Override
    @TargetAggregateIdentifier
    default String target() {
        return GradingScheme.id(scheme());
    }
}
