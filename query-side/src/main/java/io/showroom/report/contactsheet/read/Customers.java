package io.showroom.report.contactsheet.read;

import io.showroom.eventlog.read.EventLog;
import io.showroom.eventlog.read.KnownUpTo;
import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.projection.read.Opener;
import io.showroom.projection.read.Openers;
import io.showroom.projection.read.Timeline;
import io.showroom.prospect.events.ContactCaptured;
import io.showroom.prospect.events.ContactCorrected;
import io.showroom.prospect.read.Disclosed;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The names of customers on a sheet, for whoever may see them today. */
@Component
class Customers {

    private static final int AT_ONCE = 500;

    private final JdbcClient database;
    private final EventLog log;
    private final Openers openers;

    Customers(JdbcClient database, EventLog log, Openers openers) {
        this.database = database;
        this.log = log;
        this.openers = openers;
    }

    /**
     * A customer.
     *
     * @param name as known; null if not told, erased, or not to be seen
     * @param seen whether whoever asks may see the record
     */
    record Customer(@Nullable String name, boolean seen) {

        static final Customer HIDDEN = new Customer(null, false);
    }

    /**
     * Customers by prospect.
     *
     * @param prospects ids of prospects
     * @param consultant a consultant who asks: sees those only that are theirs today; null for others
     * @param asKnownAt names as known then; null for now
     */
    Map<String, Customer> of(Collection<String> prospects, @Nullable String consultant, @Nullable Instant asKnownAt) {
        Map<String, Customer> customers = new HashMap<>();
        database.sql("""
                        SELECT prospect_id, name, consultant
                        FROM prospect_row
                        WHERE prospect_id = ANY (:prospects)
                        """).param("prospects", prospects.toArray(String[]::new)).query(row -> {
            boolean seen = consultant == null || consultant.equals(row.getString(3));
            customers.put(row.getString(1), seen ? new Customer(row.getString(2), true) : Customer.HIDDEN);
        });
        if (asKnownAt != null) {
            named(customers, asKnownAt);
        }
        customers.forEach((id, customer) -> Disclosed.person(id, customer.name(), null));
        return customers;
    }

    private void named(Map<String, Customer> customers, Instant asKnownAt) {
        List<String> seen = customers.entrySet().stream()
                .filter(one -> one.getValue().seen())
                .map(Map.Entry::getKey)
                .toList();
        KnownUpTo bound = new KnownUpTo(log.settledPosition(), asKnownAt);
        for (int from = 0; from < seen.size(); from += AT_ONCE) {
            List<String> some = seen.subList(from, Math.min(seen.size(), from + AT_ONCE));
            Opener opener = openers.of(some);
            log.streams(some, bound)
                    .forEach((id, stream) -> customers.put(id, new Customer(name(Timeline.of(stream, opener)), true)));
        }
    }

    /** The name last told. */
    private static @Nullable String name(Timeline timeline) {
        return timeline.acts().stream()
                .map(act -> details(act.recorded()))
                .filter(Objects::nonNull)
                .map(details -> timeline.open(details).get("name"))
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private static @Nullable String details(RecordedEvent event) {
        return switch (event.payload()) {
            case ContactCaptured captured -> captured.sealed();
            case ContactCorrected corrected -> corrected.sealed();
            default -> null;
        };
    }
}
