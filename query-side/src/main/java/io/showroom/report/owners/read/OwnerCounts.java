package io.showroom.report.owners.read;

/**
 * The counts of a month, of one owner or of several together.
 *
 * @param due contacts planned for a day of the month
 * @param done those of them that took place by the month's end
 * @param contacts contacts that took place in the month, planned or not
 * @param referrals prospects referred in the month
 * @param referralsClosed prospects referred, at any time, whose order fell in the month
 * @param workshopVisits workshop visits
 * @param replacements cars bought that replace another
 * @param additionals cars bought besides another
 */
record OwnerCounts(
        long due,
        long done,
        long contacts,
        long referrals,
        long referralsClosed,
        long workshopVisits,
        long replacements,
        long additionals) {

    static final OwnerCounts NONE = new OwnerCounts(0, 0, 0, 0, 0, 0, 0, 0);

    OwnerCounts plus(OwnerCounts other) {
        return new OwnerCounts(
                due + other.due,
                done + other.done,
                contacts + other.contacts,
                referrals + other.referrals,
                referralsClosed + other.referralsClosed,
                workshopVisits + other.workshopVisits,
                replacements + other.replacements,
                additionals + other.additionals);
    }
}
