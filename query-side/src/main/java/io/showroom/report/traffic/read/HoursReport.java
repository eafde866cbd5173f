package io.showroom.report.traffic.read;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Visits and calls of one day by the hour they began in, first and again, beside what is usual.
 *
 * @param position position in the log that they were computed at
 * @param day the store day
 * @param compared the days that the averages are taken over
 * @param hours the time slots, one after the other
 * @param channels WALK_IN and PHONE
 */
public record HoursReport(
        long position, LocalDate day, List<LocalDate> compared, List<Hours> hours, List<Channel> channels) {

    /**
     * A time slot.
     *
     * @param from first hour
     * @param to the hour it ends at, not included
     * @param label how it is named in a heading
     */
    public record Hours(int from, int to, String label) {}

    /**
     * What came in one way.
     *
     * @param channel WALK_IN or PHONE
     * @param counts of the day, slot by slot
     * @param total of the day
     * @param usual the average, slot by slot; empty without days to compare with
     * @param usualTotal the average of a day; null without days to compare with
     */
    public record Channel(
            String channel,
            List<Long> counts,
            long total,
            List<Double> usual,
            @Nullable Double usualTotal) {

        /** The average, slot by slot, to one decimal. */
        public List<BigDecimal> usualRounded() {
            return usual.stream().map(Channel::rounded).toList();
        }

        /** The average of a day to one decimal; null without days to compare with. */
        public @Nullable BigDecimal usualTotalRounded() {
            return usualTotal == null ? null : rounded(usualTotal);
        }

        private static BigDecimal rounded(double average) {
            return BigDecimal.valueOf(average).setScale(1, RoundingMode.HALF_UP);
        }
    }
}
