package io.showroom.prospect.write.makeappointment;

import io.showroom.commandapi.Rejection;
import io.showroom.prospect.write.DecisionContext;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Validates the time of an appointment. */
public final class Appointment {

    private static final Duration FARTHEST = Duration.ofDays(366);

    private Appointment() {}

    /**
     * Returns the time, to the microsecond; null if none is fixed.
     *
     * @param given when they intend to come; null if no time is fixed
     * @param agreedAt when it was agreed; the time must be later
     * @throws Rejection if it is not after {@code agreedAt}, or more than 366 days after now
     */
    public static @Nullable Instant from(@Nullable Instant given, Instant agreedAt, DecisionContext context) {
        if (given == null) {
            return null;
        }
        Instant coming = given.truncatedTo(ChronoUnit.MICROS);
        if (!coming.isAfter(agreedAt)) {
            throw Rejection.rule("appointmentPast", "appointmentAt");
        }
        if (coming.isAfter(context.now().plus(FARTHEST))) {
            throw Rejection.rule("tooFarAhead", "appointmentAt");
        }
        return coming;
    }
}
