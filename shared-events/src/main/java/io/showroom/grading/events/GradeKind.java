package io.showroom.grading.events;

/** What a grade stands for; all but {@code OPEN} are given by an act (order, delivery, defeat), never by hand. */
public enum GradeKind {
    /** An open prospect, judged by purchase intent. */
    OPEN,
    /** Ordered, not delivered. */
    ORDERED,
    /** Delivered. */
    DELIVERED,
    /** Bought, but not here. */
    DEFEATED,
    /** Hopeless: never a buyer. */
    HOPELESS
}
