package io.showroom.prospect.read.followups;

import java.time.LocalDate;

/** Urgency of an open follow-up (docs/domain.md, section 4, "Follow-up"). */
public enum FollowUpState {
    /** Due later than tomorrow. */
    DUE,
    /** Due today or tomorrow: shown as a reminder. */
    REMINDED,
    /** Due before today. */
    OVERDUE,
    /** Planned, not set yet (docs/domain.md, section 4): overdue and locked, so that only a manager can continue it. */
    LOCKED;

    /** Returns the state on a day of a follow-up due on another. */
    static FollowUpState on(LocalDate today, LocalDate due) {
        if (due.isBefore(today)) {
            return OVERDUE;
        }
        return due.isAfter(today.plusDays(1)) ? DUE : REMINDED;
    }
}
