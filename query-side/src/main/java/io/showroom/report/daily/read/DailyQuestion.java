package io.showroom.report.daily.read;

import io.showroom.report.read.ReportScope;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the daily sales report.
 *
 * @param scope about whom, and by what knowledge
 * @param day the store day
 * @param phones whether whole phone numbers may be seen
 * @param reader user key of who sees only prospects that are theirs today; null for others
 */
record DailyQuestion(
        ReportScope scope,
        LocalDate day,
        boolean phones,
        @Nullable String reader) {}
