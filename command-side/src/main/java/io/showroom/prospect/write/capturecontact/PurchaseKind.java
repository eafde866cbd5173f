package io.showroom.prospect.write.capturecontact;

/** Kind of purchase to the customer. */
public enum PurchaseKind {
    /** Their first car. */
    FIRST,
    /** Replaces the present car (置换). */
    REPLACEMENT,
    /** In addition to the present car (增购). */
    ADDITIONAL
}
