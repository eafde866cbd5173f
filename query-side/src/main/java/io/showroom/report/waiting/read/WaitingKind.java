package io.showroom.report.waiting.read;

/** The kinds of waiting items. */
enum WaitingKind {
    /** A follow-up that is due. */
    OVERDUE,
    /** A prospect without a grade 24 hours after the first contact. */
    UNGRADED,
    /** A defeat that waits for the manager's decision. */
    DEFEAT
}
