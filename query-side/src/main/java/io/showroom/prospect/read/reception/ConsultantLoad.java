package io.showroom.prospect.read.reception;

import io.showroom.prospect.read.AuditedAccess;
import io.showroom.prospect.read.Visibility;
import io.showroom.staff.Actor;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Repository for reception: expected visitors, received visits, and open prospects per consultant. */
@Component
record ConsultantLoad(JdbcClient database) {

    /** Returns the visitors who are expected on a store day and have not come yet, by time. */
    List<ExpectedVisitor> expected(String store, LocalDate day) {
        List<ExpectedVisitor> expected = database.sql("""
                        SELECT *
                        FROM appointment_row
                        WHERE store = :store AND day = :day
                        ORDER BY coming_at, prospect_id
                        """)
                .param("store", store)
                .param("day", day)
                .query(AppointmentRows.TABLE.reader())
                .list();
        expected.forEach(one -> AuditedAccess.person(one.prospectId(), one.name(), one.phone()));
        return expected;
    }

    /**
     * Returns the visits, calls and leads of some store days, in order; only their own for a consultant.
     *
     * @param from first day, inclusive
     * @param to last day, inclusive
     */
    List<ReceivedVisit> received(String store, LocalDate from, LocalDate to, Actor actor) {
        return database.sql("""
                        SELECT day, consultant, channel = 'WALK_IN' AS in_person, first,
                               channel = 'WALK_IN' AND left_at IS NULL AS here
                        FROM visit_row
                        WHERE store = :store AND day BETWEEN :from AND :to
                          AND (CAST(:only AS text) IS NULL OR consultant = :only)
                        ORDER BY arrived_at, prospect_id, sequence
                        """)
                .param("store", store)
                .param("from", from)
                .param("to", to)
                .param("only", Visibility.ownOnly(actor) ? actor.user() : null)
                .query(ReceivedVisit.class)
                .list();
    }

    /** Returns the numbers of open prospects of a store by user key of the consultant. */
    Map<String, Long> open(String store) {
        Map<String, Long> open = new HashMap<>();
        database.sql("""
                        SELECT consultant, count(*) AS held
                        FROM prospect_row
                        WHERE store = :store AND status = 'OPEN' AND consultant IS NOT NULL
                        GROUP BY consultant
                        """).param("store", store).query(row -> {
            open.put(row.getString("consultant"), row.getLong("held"));
        });
        return open;
    }
}
