package io.showroom.audit.checks.read;

/**
 * Numbers of late entries and corrections of a store in a range of days.
 *
 * @param store key of the store
 * @param late entries recorded on a later day than they occurred
 * @param grade corrections of grades
 * @param details corrections of customer details
 * @param all all entries of those days
 */
record EntryCount(String store, long late, long grade, long details, long all) {

    /** Returns the number of a kind. */
    public long of(EntryKind kind) {
        return switch (kind) {
            case LATE -> late;
            case GRADE -> grade;
            case DETAILS -> details;
        };
    }
}
