package io.showroom.deploy.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Times of day where the stores are. */
final class Days {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final double[] ARRIVALS = {0.5, 1.2, 1.4, 0.9, 0.7, 1.2, 1.4, 1.2, 0.8, 0.4};
    private static final int FIRST_HOUR = 9;

    private Days() {}

    static LocalDate of(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(LocalTime.of(hour, minute)).atZone(ZONE).toInstant();
    }

    /** Some time between two full hours. */
    static Instant between(LocalDate day, int from, int to, Dice dice) {
        return at(day, from, 0).plusSeconds(dice.between(0, (to - from) * 3600 - 1));
    }

    /** When somebody comes: late morning and afternoon most of all. */
    static Instant arrival(LocalDate day, Dice dice) {
        int hour = FIRST_HOUR + dice.among(ARRIVALS);
        return at(day, hour, dice.between(5, 59));
    }
}
