package io.showroom.report.daily.read;

import io.showroom.report.read.ReportScope;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The query for the daily sales report.
 *
 * @param scope stores, consultant and moment of knowledge
 * @param day the store day
 * @param phones whether whole phone numbers may be seen
 * @param reader user key of a reader who sees only prospects assigned to them today; null for others
 */
record DailyQuestion(
        ReportScope scope,
        LocalDate day,
        boolean phones,
        @Nullable String reader) {}
