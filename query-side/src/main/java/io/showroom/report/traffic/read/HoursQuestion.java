package io.showroom.report.traffic.read;

import io.showroom.report.read.ReportScope;
import java.time.LocalDate;
import java.util.List;

/**
 * Asks for the visits and calls of one day, hour by hour, beside those of other days.
 *
 * @param scope about whom
 * @param day the store day
 * @param compared earlier days that the average is taken over, for instance the same weekday of the weeks before
 */
public record HoursQuestion(ReportScope scope, LocalDate day, List<LocalDate> compared) {}
