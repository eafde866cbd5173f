package io.showroom.prospect.read;

/** Where a prospect stands (docs/domain.md, section 2). */
public enum DisplayedStatus {
    /** Came, rang or wrote, and left no details (未留档). */
    VISITOR,
    /** In the base and open. */
    OPEN,
    /** Ordered, not delivered. */
    ORDERED,
    /** Delivered: an owner. */
    DELIVERED,
    /** Declared lost; a manager has not confirmed it yet. */
    DEFEAT_PENDING,
    /** Bought elsewhere (战败). */
    DEFEATED,
    /** Cannot be reached any more (失控). */
    LOST,
    /** Plan shelved (冷冻). */
    FROZEN,
    /** Never a buyer (无效). */
    INVALID;

    /** Whether the prospect was closed lost, for certain. */
    public boolean closedLost() {
        return this == DEFEATED || this == LOST || this == FROZEN || this == INVALID;
    }

    /** Whether somebody still follows it up, if a day is agreed: prospects, and owners as owner care. */
    public boolean followed() {
        return this == OPEN || this == ORDERED || this == DEFEAT_PENDING || this == DELIVERED;
    }

    /** The standing once details are taken: a visitor is a prospect then, all others stand as before. */
    DisplayedStatus captured() {
        return this == VISITOR ? OPEN : this;
    }

    /** The turn its life took last: a defeat that nobody has confirmed is none yet. */
    io.showroom.prospect.acts.ProspectStatus turned(boolean captured) {
        return this == DEFEAT_PENDING
                ? captured
                        ? io.showroom.prospect.acts.ProspectStatus.OPEN
                        : io.showroom.prospect.acts.ProspectStatus.VISITOR
                : io.showroom.prospect.acts.ProspectStatus.valueOf(name());
    }

    /** The standing that a confirmed defeat of this kind leads to. */
    static DisplayedStatus ofDefeat(String kind) {
        return switch (kind) {
            case "LOST" -> LOST;
            case "FROZEN" -> FROZEN;
            case "INVALID" -> INVALID;
            default -> DEFEATED;
        };
    }
}
