package io.showroom.codelist.write;

import io.showroom.codelist.events.CodeListName;
import io.showroom.commandapi.AggregateCommand;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A command on a code list. */
interface CodeCommand extends AggregateCommand {

    /** The list. */
    CodeListName list();

    @Override
    @TargetAggregateIdentifier
    default String target() {
        return CodeList.id(list());
    }
}
