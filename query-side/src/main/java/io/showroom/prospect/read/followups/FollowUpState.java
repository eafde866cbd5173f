package io.showroom.prospect.read.followups;

import java.time.LocalDate;

/** How urgent an open follow-up is (docs/domain.md, section 4, "Follow-up discipline"). */
public enum FollowUpState {
    /** Due later than tomorrow. */
    DUE,
    /** Due today or tomorrow: the consultant is reminded. */
    REMINDED,
    /** Its due day is over. */
    OVERDUE,
    /** Overdue and locked: only a manager can go on with it. */
    LOCKED;

    /** The state of a follow-up due on a day, seen on another. */
    static FollowUpState on(LocalDate today, LocalDate due) {
        if (due.isBefore(today)) {
            return OVERDUE;
        }
        return due.isAfter(today.plusDays(1)) ? DUE : REMINDED;
    }
}
