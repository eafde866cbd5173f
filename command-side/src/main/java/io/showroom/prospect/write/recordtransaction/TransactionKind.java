package io.showroom.prospect.write.recordtransaction;

/** What an owner can buy (docs/domain.md, section 8). */
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
