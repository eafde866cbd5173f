package io.showroom.prospect.write.makeappointment;

import io.showroom.commandapi.Rejection;
import io.showroom.prospect.write.DecisionContext;
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
