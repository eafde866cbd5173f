package io.showroom.report.owners.read;

import io.showroom.prospect.read.DisplayedStatus;

/**
 * The present relation to the store of a person with a known car (docs/domain.md, section 2). Only OWNER counts among
 * the owners held.
 */
enum CarHolder {
    /** Took delivery here; or owns a car bought elsewhere and is neither open as a prospect nor defeated. */
    OWNER,
    /** A visitor, open prospect or one with an order, who drives a car bought elsewhere (意向客户). */
    PROSPECT,
    /** A defeated customer who drives a car bought elsewhere (战败客户). */
    DEFEATED;

    /** Returns the relation of a person with this status who did not take delivery here. */
    static CarHolder of(DisplayedStatus standing) {
        return switch (standing) {
            case VISITOR, OPEN, ORDERED, DEFEAT_PENDING -> PROSPECT;
            case DEFEATED -> DEFEATED;
            case DELIVERED, LOST, FROZEN, INVALID -> OWNER;
        };
    }
}
