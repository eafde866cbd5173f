package io.showroom.report.waiting.read;

import io.showroom.projection.read.PersonName;
import io.showroom.projection.read.ReadModelTable;
import io.showroom.prospect.read.AuditedAccess;
import io.showroom.report.read.ReportScope;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Queries what waits now, and what waited at the end of a day. */
@Component
public class WaitingItems {

    private static final Duration TIME_TO_GRADE = WaitingFold.TIME_TO_GRADE;

    private static final String WHOSE = """
             AND (CAST(:stores AS text[]) IS NULL OR waits.store = ANY (CAST(:stores AS text[])))
             AND (CAST(:consultant AS text) IS NULL OR coalesce(waits.consultant, 'none') = :consultant)
            """;

    private static final String STRETCHES = """
            FROM waiting_stretch AS waits
                     JOIN prospect_row AS known ON known.prospect_id = waits.prospect_id
            WHERE waits.kind = :kind AND waits.since <= :day AND (waits.until IS NULL OR waits.until > :day)
            """;

    private final JdbcClient database;

    WaitingItems(JdbcClient database) {
        this.database = database;
    }

    /**
     * The overdue follow-ups of a consultant.
     *
     * @param consultant user key; "none" for nobody's
     * @param count their number
     * @param oldest the earliest due day
     */
    public record Overdue(String consultant, long count, LocalDate oldest) {}

    /**
     * A waiting prospect.
     *
     * @param name the customer's name as known now
     * @param model code of the model wanted; null if unknown
     * @param zone IANA name of the store's time zone
     * @param began since when: the start of the due day, or the first contact
     */
    public record Line(
            String prospectId,
            String store,
            @Nullable String consultant,
            @Nullable String grade,
            PersonName name,
            @Nullable String model,
            String zone,
            Instant began) {

        /** Records the customer as an audited access. */
        public void audit() {
            AuditedAccess.person(prospectId, name, null);
        }
    }

    /** Returns the open follow-ups that were due before a day, by consultant. */
    public Map<String, Overdue> overdue(ReportScope scope, LocalDate today) {
        return overdue("""
                SELECT coalesce(consultant, 'none') AS consultant, count(*) AS count, min(due_on) AS oldest
                FROM prospect_row AS waits
                WHERE due_on < :day AND status IN ('OPEN', 'ORDERED', 'DEFEAT_PENDING')
                """ + WHOSE + " GROUP BY consultant", scope, today);
    }

    /** Returns the follow-ups due by a day that were open at its end, by consultant. */
    public Map<String, Overdue> overdueAtEndOf(LocalDate day, ReportScope scope) {
        return overdue(
                """
                SELECT coalesce(waits.consultant, 'none') AS consultant, count(*) AS count,
                       min((waits.began AT TIME ZONE known.zone)::date) AS oldest
                """ + STRETCHES.replace(":kind", "'OVERDUE'") + WHOSE + " GROUP BY waits.consultant", scope, day);
    }

    private Map<String, Overdue> overdue(String sql, ReportScope scope, LocalDate day) {
        Map<String, Overdue> overdue = new TreeMap<>();
        whose(sql, scope)
                .param("day", day)
                .query(Overdue.class)
                .list()
                .forEach(one -> overdue.put(one.consultant(), one));
        return overdue;
    }

    /** Returns the follow-ups that were overdue at the end of a day, longest first. */
    public List<Line> overdueLinesAtEndOf(LocalDate day, ReportScope scope) {
        return atEndOf(day, WaitingKind.OVERDUE, scope);
    }

    /**
     * Returns the prospects that had no grade at the end of a day, 24 hours or more after the first contact, longest
     * first.
     */
    public List<Line> ungradedAtEndOf(LocalDate day, ReportScope scope) {
        return atEndOf(day, WaitingKind.UNGRADED, scope);
    }

    private List<Line> atEndOf(LocalDate day, WaitingKind kind, ReportScope scope) {
        return whose("""
                        SELECT waits.prospect_id, waits.store, waits.consultant, waits.grade, known.name, known.erased,
                               known.model, known.zone, waits.began
                        """ + STRETCHES + WHOSE + " ORDER BY waits.began, waits.prospect_id", scope)
                .param("day", day)
                .param("kind", kind.name())
                .query(ReadModelTable.reader(Line.class))
                .list();
    }

    /** Returns the prospects that have no grade more than 24 hours after the first contact, longest first. */
    public List<Line> ungraded(ReportScope scope, Instant now) {
        return whose("""
                        SELECT prospect_id, store, consultant, grade, name, erased, model, zone, ungraded_since AS began
                        FROM prospect_row AS waits
                        WHERE ungraded_since < :before
                        """ + WHOSE + " ORDER BY ungraded_since, prospect_id", scope)
                .param("before", now.minus(TIME_TO_GRADE).atOffset(ZoneOffset.UTC))
                .query(ReadModelTable.reader(Line.class))
                .list();
    }

    private JdbcClient.StatementSpec whose(String sql, ReportScope scope) {
        @Nullable List<String> stores = scope.stores();
        return database.sql(sql)
                .param("stores", stores == null ? null : stores.toArray(String[]::new))
                .param("consultant", scope.consultant());
    }
}
