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

/** Visits whose entry in the register is not finished: the departure is missing, or the details and a word on why. */
@Component
public class UnfinishedVisits {

    private final JdbcClient database;

    UnfinishedVisits(JdbcClient database) {
        this.database = database;
    }

    /**
     * A visit whose entry is not finished.
     *
     * @param prospectId who came
     * @param zone IANA name of the store's time zone
     * @param day the store day
     * @param arrivedAt arrival
     * @param consultant user key of who received them; null if nobody is noted
     * @param name what the customer is called
     * @param model code of the model of interest
     * @param lacksDeparture whether no departure is noted
     * @param lacksDetails whether no details were taken until now, and no remark says why
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

        /** Tells the access log of the customer. */
        public void audit() {
            AuditedAccess.person(prospectId, name, null);
        }
    }

    /**
     * The unfinished visits of some days, latest first.
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
