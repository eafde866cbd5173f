package io.showroom.report.daily.read;

import io.showroom.report.read.Asked;
import java.time.LocalDate;

/**
 * Asks for the daily sales report.
 *
 * @param asked about whom, and by what knowledge
 * @param day the store day
 * @param phones whether whole phone numbers may be seen
 */
record DailyQuestion(Asked asked, LocalDate day, boolean phones) {}
