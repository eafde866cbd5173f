package io.showroom.report.contactsheet.read;

import org.jspecify.annotations.Nullable;

/**
 * Contacts against the grade's cadence, over the days on which the prospect was open on this sheet, up to today. The
 * day it was opened on is the start and counts on neither side.
 *
 * @param done days with a contact
 * @param due contacts that the cadence asks for in these days, rounded down
 * @param longestGap most days between two contacts, or since the last one; of gaps longer than the cadence if there is
 *     any
 * @param cadence days that the grade of that gap allows; null if it allows any
 * @param kept whether no gap was longer than the cadence, closing days allowed for
 */
record Frequency(
        int done, int due, int longestGap, @Nullable Integer cadence, boolean kept) {}
