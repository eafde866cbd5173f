package io.showroom.prospect.acts;

/** Where a prospect stands (docs/domain.md, section 2). */
public enum ProspectStatus {
    /** Came, called or wrote, but left no details. */
    VISITOR,
    /** In the customer base, neither won nor lost. */
    OPEN,
    /** Ordered, not delivered: closed won. */
    ORDERED,
    /** Delivered: an owner now. */
    DELIVERED,
    /** Bought elsewhere (战败). */
    DEFEATED,
    /** Out of reach (失控). */
    LOST,
    /** Plan shelved (冷冻). */
    FROZEN,
    /** Never a buyer (无效). */
    INVALID;

    /** Whether nothing more is expected of it unless it is reactivated or a new deal starts. */
    public boolean closed() {
        return this != VISITOR && this != OPEN && this != ORDERED;
    }

    /** Whether somebody still agrees on next contacts: until it is lost, and as owner care after delivery. */
    public boolean followed() {
        return !defeat();
    }

    /** Whether it was lost in one of the ways that can be undone by reactivation. */
    public boolean defeat() {
        return this == DEFEATED || this == LOST || this == FROZEN || this == INVALID;
    }
}
