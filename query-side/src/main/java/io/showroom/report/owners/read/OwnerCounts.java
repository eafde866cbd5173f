package io.showroom.report.owners.read;

/**
 * What counted in a month for one owner, or for several together.
 *
 * @param due contacts agreed for a day of the month
 * @param done of them, those that took place by the month's end
 * @param contacts contacts that took place in the month, agreed or not
 * @param referrals prospects brought
 * @param referralsClosed prospects brought, at whatever time, who ordered in the month
 * @param workshopVisits returns to the workshop
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
