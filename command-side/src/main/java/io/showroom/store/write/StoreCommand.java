package io.showroom.store.write;

import io.showroom.commandapi.AggregateCommand;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A command on a store. */
interface StoreCommand extends AggregateCommand {

    /** Key of the store. */
    String store();

    @Override
    @TargetAggregateIdentifier
    default String target() {
        return Store.id(store());
    }
}
