package io.showroom.report.waiting.read;

import io.showroom.projection.read.PersonName;
import io.showroom.projection.read.ReadModelTable;
import io.showroom.prospect.read.AuditedAccess;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Queries visits with an incomplete entry: without a departure, or with neither contact details nor a remark. */
@Component
public class UnfinishedVisits {

    private final JdbcClient database;

    UnfinishedVisits(JdbcClient database) {
        this.database = database;
    }

    /**
     * A visit with an incomplete entry.
     *
     * @param prospectId id of the prospect
     * @param zone IANA name of the store's time zone
     * @param day the store day
     * @param arrivedAt the time of arrival
     * @param consultant user key of the receiving consultant; null if none is recorded
     * @param name the customer's name
     * @param model code of the model of interest; null if none is recorded
     * @param lacksDeparture whether no departure is recorded
     * @param lacksDetails whether no contact details have been captured so far, and there is no remark
     */
    public record Unfinished(
            String prospectId,
            String zone,
            LocalDate day,
            Instant arrivedAt,
            @Nullable String consultant,
            PersonName name,
            @Nullable String model,
            boolean lacksDeparture,
            boolean lacksDetails) {

        /** Records the customer as an audited access. */
        public void audit() {
            AuditedAccess.person(prospectId, name, null);
        }
    }

    /**
     * Returns the incomplete visits of some days, latest first.
     *
     * @param store key of the store
     * @param from first store day
     * @param to last store day
     */
    public List<Unfinished> of(String store, LocalDate from, LocalDate to) {
        return database.sql("""
                        SELECT prospect_id, zone, day, arrived_at, consultant, name, erased, model, lacks_departure,
                               lacks_details
                        FROM (SELECT visit.*, visit.left_at IS NULL AS lacks_departure,
                                     NOT visit.captured AND known.captured_at IS NULL
                                         AND visit.remark IS NULL AS lacks_details
                              FROM visit_row AS visit
                                       JOIN prospect_row AS known ON known.prospect_id = visit.prospect_id
                              WHERE visit.store = :store AND visit.day BETWEEN :from AND :to
                                AND visit.channel = 'WALK_IN') AS visit
                        WHERE lacks_departure OR lacks_details
                        ORDER BY arrived_at DESC, prospect_id, sequence DESC
                        """)
                .param("store", store)
                .param("from", from)
                .param("to", to)
                .query(ReadModelTable.reader(Unfinished.class))
                .list();
    }
}
