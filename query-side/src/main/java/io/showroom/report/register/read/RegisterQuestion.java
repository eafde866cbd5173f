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
 * The query for the visit register.
 *
 * @param actor the user
 * @param stores keys of stores; empty for all that the user may see
 * @param from first store day
 * @param to last store day
 * @param filter filters on the lines
 * @param asKnownAt only events recorded by then; null for all
 */
record RegisterQuestion(
        Actor actor,
        List<String> stores,
        LocalDate from,
        LocalDate to,
        RegisterFilter filter,
        @Nullable Instant asKnownAt) {

    private static final int MOST_DAYS = 366;

    /** Reads the query; without days it is today, and without stores the user's own store, if they belong to one. */
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

    /**
     * Returns the same query without the filters besides the consultant; the sums of a filtered page are computed from
     * it.
     */
    RegisterQuestion whole() {
        RegisterFilter all = RegisterFilter.of(filter.consultant());
        return new RegisterQuestion(actor, stores, from, to, all, asKnownAt);
    }

    /** Returns whether it is about one day. */
    boolean oneDay() {
        return from.equals(to);
    }

    /** Returns the only store; null for none or several. */
    @Nullable
    String store() {
        return stores.size() == 1 ? stores.getFirst() : null;
    }
}
