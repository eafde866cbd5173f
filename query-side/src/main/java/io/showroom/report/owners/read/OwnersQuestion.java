package io.showroom.report.owners.read;

import io.showroom.report.read.Asked;
import java.time.YearMonth;

/**
 * Asks for the owner base.
 *
 * @param asked about whom, and by what knowledge
 * @param month the base as at this month's end
 * @param phones whether whole phone numbers may be seen
 */
record OwnersQuestion(Asked asked, YearMonth month, boolean phones) {}
