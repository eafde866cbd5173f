package io.showroom.deploy.web;

import io.showroom.freshness.read.Freshness;
import io.showroom.importing.write.ImportVisibility;
import io.showroom.sides.Side;
import io.showroom.sides.Sides;
import org.springframework.stereotype.Component;

/** Lets imports of the command side wait until the read models of the query side have processed their events. */
@Sides(Side.COMMAND)
@Component
class ReadModelImportVisibility implements ImportVisibility {

    private final Freshness freshness;

    ReadModelImportVisibility(Freshness freshness) {
        this.freshness = freshness;
    }

    @Override
    public boolean upTo(long position) {
        return freshness.position() >= position;
    }
}
