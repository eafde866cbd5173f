package io.showroom.prospect.read;

/** Status of a prospect for display (docs/domain.md, section 2). */
public enum DisplayedStatus {
    /** Visited, called or wrote without leaving details (未留档). */
    VISITOR,
    /** Details captured, open. */
    OPEN,
    /** Ordered, not delivered. */
    ORDERED,
    /** Delivered: an owner. */
    DELIVERED,
    /** Defeat declared, not yet confirmed by a manager. */
    DEFEAT_PENDING,
    /** Bought elsewhere (战败). */
    DEFEATED,
    /** Out of reach (失控). */
    LOST,
    /** Plan shelved (冷冻). */
    FROZEN,
    /** Never a buyer (无效). */
    INVALID;

    /** Whether the prospect was closed lost by a confirmed defeat of any kind. */
    public boolean closedLost() {
        return this == DEFEATED || this == LOST || this == FROZEN || this == INVALID;
    }

    /** Whether follow-ups of this status are due: prospects, and owners as owner care. */
    public boolean followed() {
        return this == OPEN || this == ORDERED || this == DEFEAT_PENDING || this == DELIVERED;
    }

    /** Returns the status after details were captured: turns a VISITOR into OPEN; every other status stays. */
    DisplayedStatus captured() {
        return this == VISITOR ? OPEN : this;
    }

    /** Returns the status by confirmed acts only: a pending defeat counts as OPEN (or VISITOR before capture). */
    io.showroom.prospect.acts.ProspectStatus turned(boolean captured) {
        return this == DEFEAT_PENDING
                ? captured
                        ? io.showroom.prospect.acts.ProspectStatus.OPEN
                        : io.showroom.prospect.acts.ProspectStatus.VISITOR
                : io.showroom.prospect.acts.ProspectStatus.valueOf(name());
    }

    /** Returns the status after a confirmed defeat of this kind. */
    static DisplayedStatus ofDefeat(String kind) {
        return switch (kind) {
            case "LOST" -> LOST;
            case "FROZEN" -> FROZEN;
            case "INVALID" -> INVALID;
            default -> DEFEATED;
        };
    }
}
