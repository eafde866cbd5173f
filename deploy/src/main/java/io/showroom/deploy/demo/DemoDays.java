package io.showroom.deploy.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Times of day in the stores' time zone. */
final class DemoDays {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final double[] ARRIVALS = {0.5, 1.2, 1.4, 0.9, 0.7, 1.2, 1.4, 1.2, 0.8, 0.4};
    private static final int FIRST_HOUR = 9;

    private DemoDays() {}

    static LocalDate of(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(LocalTime.of(hour, minute)).atZone(ZONE).toInstant();
    }

    /** Returns a random time between two full hours. */
    static Instant between(LocalDate day, int from, int to, SeededRandom random) {
        return at(day, from, 0).plusSeconds(random.between(0, (to - from) * 3600 - 1));
    }

    /** Returns a random time of arrival, most often late morning or afternoon. */
    static Instant arrival(LocalDate day, SeededRandom random) {
        int hour = FIRST_HOUR + random.among(ARRIVALS);
        return at(day, hour, random.between(5, 59));
    }
}
