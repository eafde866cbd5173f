package io.showroom.report.register.read;

import io.showroom.report.read.ReportRequest;
import io.showroom.report.read.RequestedDays;
import io.showroom.staff.Actor;
import io.showroom.web.read.ParameterValues;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the register is asked.
 *
 * @param actor who asks
 * @param stores keys of stores; none means all that may be seen
 * @param from first store day
 * @param to last store day
 * @param filter which lines of these days
 * @param asKnownAt only what was recorded by then; null for everything
 */
record RegisterQuestion(
        Actor actor,
        List<String> stores,
        LocalDate from,
        LocalDate to,
        RegisterFilter filter,
        @Nullable Instant asKnownAt) {

    private static final int MOST_DAYS = 366;

    /**
     * Reads it; today is meant if no day is named. Whoever belongs to a store and names none means their own: a day
     * without anybody is that store's too.
     */
    static RegisterQuestion of(ReportRequest request) {
        List<String> named = ParameterValues.texts("store", request.parameters().get("store"));
        String own = request.actor().store();
        List<String> stores = named.isEmpty() && own != null ? List.of(own) : named;
        RequestedDays days = request.days();
        LocalDate first = days.from() == null ? days.to() : days.from();
        LocalDate from = first == null ? request.format().today(stores.size() == 1 ? stores.getFirst() : own) : first;
        LocalDate to = days.to() == null ? from : days.to();
        if (ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            request.wrong("to", "days", MOST_DAYS);
        }
        Instant known = request.asKnownAt();
        request.check();
        return new RegisterQuestion(request.actor(), stores, from, to, RegisterFilter.of(request.parameters()), known);
    }

    /** The same question for all lines of whoever received them: what the sums of a narrowed page are of. */
    RegisterQuestion whole() {
        RegisterFilter all = RegisterFilter.of(filter.consultant());
        return new RegisterQuestion(actor, stores, from, to, all, asKnownAt);
    }

    /** Whether it is about one day. */
    boolean oneDay() {
        return from.equals(to);
    }

    /** The one store that it is about; null for several. */
    @Nullable
    String store() {
        return stores.size() == 1 ? stores.getFirst() : null;
    }
}
