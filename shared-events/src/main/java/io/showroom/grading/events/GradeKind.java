package io.showroom.grading.events;

/**
 * What a grade stands for. Grades of every kind but {@code OPEN} follow from an act (order, delivery, defeat) and
 * cannot be given by hand (docs/domain.md, section 3).
 */
public enum GradeKind {
    /** An open prospect, graded by purchase intent. */
    OPEN,
    /** Ordered, not delivered. */
    ORDERED,
    /** Delivered. */
    DELIVERED,
    /** Bought elsewhere. */
    DEFEATED,
    /** Hopeless: never a buyer. */
    HOPELESS
}
