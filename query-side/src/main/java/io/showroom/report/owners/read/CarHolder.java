package io.showroom.report.owners.read;

import io.showroom.prospect.read.DisplayedStatus;

/**
 * What else somebody is whose car is known (docs/domain.md, section 2): only who is neither an open prospect nor a
 * defeated customer is counted among the owners held.
 */
enum CarHolder {
    /** Took delivery here, or owns a car bought elsewhere and is neither followed up as a prospect nor defeated. */
    OWNER,
    /** An open prospect, or one with an order, who drives a car bought elsewhere (意向客户). */
    PROSPECT,
    /** A defeated customer who drives a car bought elsewhere (战败客户). */
    DEFEATED;

    /** Of somebody of this standing who took no delivery here. */
    static CarHolder of(DisplayedStatus standing) {
        return switch (standing) {
            case VISITOR, OPEN, ORDERED, DEFEAT_PENDING -> PROSPECT;
            case DEFEATED -> DEFEATED;
            case DELIVERED, LOST, FROZEN, INVALID -> OWNER;
        };
    }
}
