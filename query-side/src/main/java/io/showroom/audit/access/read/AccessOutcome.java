package io.showroom.audit.access.read;

/** Outcome of an access to personal data. */
enum AccessOutcome {
    /** The data were shown. */
    SHOWN,
    /** The user was not allowed to see them; nothing was shown. */
    REFUSED,
    /** Sending of a long file was begun; another entry with the same id records its end. */
    BEGUN
}
