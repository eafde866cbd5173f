package io.showroom.prospect.write.makeappointment;

import io.showroom.commandapi.Refused;
import io.showroom.prospect.write.Desk;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The time of an appointment, however it is made. */
public final class Appointment {

    private static final Duration FARTHEST = Duration.ofDays(366);

    private Appointment() {}

    /**
     * The time agreed, or a refusal.
     *
     * @param given when they mean to come; null if no time was fixed
     * @param agreedAt when it was agreed: the time lies after that, and unless the entry is late, after now
     */
    public static @Nullable Instant from(@Nullable Instant given, Instant agreedAt, Desk desk) {
        if (given == null) {
            return null;
        }
        Instant coming = given.truncatedTo(ChronoUnit.MICROS);
        if (!coming.isAfter(agreedAt)) {
            throw Refused.rule("appointmentPast", "appointmentAt");
        }
        if (coming.isAfter(desk.now().plus(FARTHEST))) {
            throw Refused.rule("tooFarAhead", "appointmentAt");
        }
        return coming;
    }
}
