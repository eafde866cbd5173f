package io.showroom.report.traffic.read;

import io.showroom.report.read.ReportScope;
import java.time.LocalDate;
import java.util.List;

/**
 * The query for the visits and calls of one day by hour, with averages of other days.
 *
 * @param scope stores, consultant and moment of knowledge
 * @param day the store day
 * @param compared earlier days over which the average is taken, such as the same weekday of the weeks before
 */
public record HoursQuestion(ReportScope scope, LocalDate day, List<LocalDate> compared) {}
