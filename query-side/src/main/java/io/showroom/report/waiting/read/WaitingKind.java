package io.showroom.report.waiting.read;

/** What can wait. */
enum WaitingKind {
    /** A follow-up whose due day has come. */
    OVERDUE,
    /** A prospect without a grade 24 hours after the first contact. */
    UNGRADED,
    /** A defeat that a manager has not decided. */
    DEFEAT
}
