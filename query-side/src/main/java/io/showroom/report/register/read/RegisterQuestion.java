package io.showroom.report.register.read;

import io.showroom.report.read.AskedDays;
import io.showroom.web.read.Declined;
import io.showroom.web.read.Given;
import io.showroom.web.read.Parameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What the register is asked.
 *
 * @param stores keys of stores; none means all that may be seen
 * @param from first store day
 * @param to last store day
 * @param filter which lines of these days
 * @param asKnownAt only what was recorded by then; null for everything
 */
record RegisterQuestion(
        List<String> stores,
        LocalDate from,
        LocalDate to,
        RegisterFilter filter,
        @Nullable Instant asKnownAt) {

    private static final int MOST_DAYS = 366;

    /** The same question for all lines of whoever received them: what the sums of a narrowed page are of. */
    RegisterQuestion whole() {
        RegisterFilter all = new RegisterFilter(filter.consultant(), null, null, null, null);
        return new RegisterQuestion(stores, from, to, all, asKnownAt);
    }

    /**
     * The question as an address has it: {@code store}, a {@code day}, a {@code month}, or {@code from} and {@code to},
     * both included, the filter, and {@code asKnownAt}, an instant or a moment by the store's clock.
     *
     * @param today the day meant if none is named
     * @param zone whose clock it is
     */
    static RegisterQuestion of(MultiValueMap<String, String> address, LocalDate today, ZoneId zone) {
        Parameters parameters = new Parameters();
        AskedDays days = AskedDays.of(parameters, address);
        parameters.check();
        LocalDate named = days.from() == null ? days.to() : days.from();
        LocalDate from = named == null ? today : named;
        LocalDate to = days.to() == null ? from : days.to();
        if (ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            throw Declined.malformed("to", "days", MOST_DAYS);
        }
        return new RegisterQuestion(
                Given.texts("store", address.get("store")),
                from,
                to,
                RegisterFilter.of(address),
                Given.moment("asKnownAt", address.getFirst("asKnownAt"), zone));
    }
}
