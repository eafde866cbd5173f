package io.showroom.report.owners.read;

import java.time.LocalDate;
import java.time.YearMonth;

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

    /** What one thing counts in a month. */
    static OwnerCounts of(OwnerAct act, YearMonth month) {
        if (!YearMonth.from(act.day()).equals(month)) {
            return NONE;
        }
        LocalDate doneOn = act.doneOn();
        return switch (act.what()) {
            case DUE ->
                new OwnerCounts(1, doneOn == null || doneOn.isAfter(month.atEndOfMonth()) ? 0 : 1, 0, 0, 0, 0, 0, 0);
            case CONTACT -> new OwnerCounts(0, 0, 1, 0, 0, 0, 0, 0);
            case REFERRAL -> new OwnerCounts(0, 0, 0, 1, 0, 0, 0, 0);
            case REFERRAL_CLOSED -> new OwnerCounts(0, 0, 0, 0, 1, 0, 0, 0);
            case SERVICE -> new OwnerCounts(0, 0, 0, 0, 0, 1, 0, 0);
            case REPLACEMENT -> new OwnerCounts(0, 0, 0, 0, 0, 0, 1, 0);
            case ADDITIONAL -> new OwnerCounts(0, 0, 0, 0, 0, 0, 0, 1);
        };
    }

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
