package io.showroom.prospect.write.capturecontact;

/** Type of customer (docs/domain.md, section 3: recorded beside the grade). */
public enum CustomerType {
    /** A private person. */
    PRIVATE,
    /** A company (单位客户). */
    CORPORATE,
    /** A company or authority that buys several cars (大客户). */
    KEY_ACCOUNT
}
