package io.showroom.prospect.write.capturecontact;

/** What kind of customer buys (docs/domain.md, section 3: kept beside the grade). */
public enum CustomerType {
    /** A person, for themselves. */
    PRIVATE,
    /** A company (单位客户). */
    CORPORATE,
    /** A company or authority that buys many (大客户). */
    KEY_ACCOUNT
}
