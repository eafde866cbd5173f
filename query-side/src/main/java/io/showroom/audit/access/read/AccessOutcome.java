package io.showroom.audit.access.read;

/** What came of somebody's wish to see personal data. */
enum AccessOutcome {
    /** They saw it. */
    SHOWN,
    /** They may not see it, and did not. */
    REFUSED,
    /** A long file was begun; another entry of the same id tells its end. */
    BEGUN
}
