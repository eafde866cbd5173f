package io.showroom.prospect.write.capturecontact;

/** What the purchase would be to the customer. */
public enum PurchaseKind {
    /** Their first car. */
    FIRST,
    /** Instead of the one they have (置换). */
    REPLACEMENT,
    /** Besides the one they have (增购). */
    ADDITIONAL
}
