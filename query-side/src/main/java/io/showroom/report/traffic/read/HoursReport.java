package io.showroom.report.traffic.read;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The visits and calls of one day by the hour of arrival, first and further ones, with averages of other days.
 *
 * @param position position in the log that they were computed at
 * @param day the store day
 * @param compared the days over which the averages are taken
 * @param hours the time slots, in order
 * @param channels the figures of WALK_IN and PHONE
 */
public record HoursReport(
        long position, LocalDate day, List<LocalDate> compared, List<Hours> hours, List<Channel> channels) {

    /**
     * A time slot, in hours of the store's clock.
     *
     * @param from its first hour
     * @param to the hour it ends at, exclusive
     * @param label its heading
     */
    public record Hours(int from, int to, String label) {}

    /**
     * The figures of a channel.
     *
     * @param channel WALK_IN or PHONE
     * @param counts number on the day, by slot
     * @param total number on the day
     * @param usual average by slot; empty without days to compare with
     * @param usualTotal average of a day; null without days to compare with
     */
    public record Channel(
            String channel,
            List<Long> counts,
            long total,
            List<Double> usual,
            @Nullable Double usualTotal) {

        /** Returns the averages by slot, rounded half up to one decimal. */
        public List<BigDecimal> usualRounded() {
            return usual.stream().map(Channel::rounded).toList();
        }

        /** Returns the average of a day, rounded half up to one decimal; null without days to compare with. */
        public @Nullable BigDecimal usualTotalRounded() {
            return usualTotal == null ? null : rounded(usualTotal);
        }

        private static BigDecimal rounded(double average) {
            return BigDecimal.valueOf(average).setScale(1, RoundingMode.HALF_UP);
        }
    }
}
