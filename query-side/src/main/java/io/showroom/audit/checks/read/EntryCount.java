package io.showroom.audit.checks.read;

/**
 * How many such entries a store made in a span of days.
 *
 * @param store key of the store
 * @param late entered on a later day than it happened
 * @param grade corrections of grades
 * @param details corrections of customers' details
 * @param all all entries of those days
 */
record EntryCount(String store, long late, long grade, long details, long all) {

    /** How many of a kind. */
    public long of(EntryKind kind) {
        return switch (kind) {
            case LATE -> late;
            case GRADE -> grade;
            case DETAILS -> details;
        };
    }
}
