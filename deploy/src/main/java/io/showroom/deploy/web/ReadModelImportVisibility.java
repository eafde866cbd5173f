package io.showroom.deploy.web;

import io.showroom.freshness.read.Freshness;
import io.showroom.importing.write.ImportVisibility;
import io.showroom.sides.Side;
import io.showroom.sides.Sides;
import org.springframework.stereotype.Component;

/** Tells the imports of the one side how far the read models of the other have come. */
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
