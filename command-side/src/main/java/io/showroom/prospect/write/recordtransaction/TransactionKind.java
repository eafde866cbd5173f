package io.showroom.prospect.write.recordtransaction;

/** Kind of an owner's transaction (docs/domain.md, section 8). */
public enum TransactionKind {
    /** Another car. */
    VEHICLE,
    /** Service or repair: a return to the workshop. */
    SERVICE,
    /** Accessories. */
    ACCESSORIES,
    /** An insurance, new or renewed. */
    INSURANCE
}
