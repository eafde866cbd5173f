package io.showroom.prospect.acts;

/** The status of a prospect (docs/domain.md, section 2). */
public enum ProspectStatus {
    /** Came, called or left a lead, but no contact details. */
    VISITOR,
    /** In the customer base, neither ordered nor given up. */
    OPEN,
    /** Ordered, not delivered: closed won. */
    ORDERED,
    /** Delivered: an owner. */
    DELIVERED,
    /** Bought elsewhere (战败). */
    DEFEATED,
    /** Out of reach (失控). */
    LOST,
    /** Plan shelved (冷冻). */
    FROZEN,
    /** Never a buyer (无效). */
    INVALID;

    /**
     * Whether it is delivered or given up: no further act is expected unless it is reactivated or a new deal starts.
     */
    public boolean closed() {
        return this != VISITOR && this != OPEN && this != ORDERED;
    }

    /** Whether follow-ups are scheduled: until it is given up, and as owner care after delivery. */
    public boolean followed() {
        return !defeat();
    }

    /** Whether it was given up in one of the ways that reactivation can undo. */
    public boolean defeat() {
        return this == DEFEATED || this == LOST || this == FROZEN || this == INVALID;
    }
}
