package io.showroom.report.defeats.read;

import io.showroom.naming.read.NameOrder;
import io.showroom.report.read.ReportScope;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Queries the read model of defeat declarations. The lists for managers have high grades first. */
@Component
public class DefeatLists {

    private static final Comparator<ListedDefeat> BY_NAME = Comparator.comparing(
                    (ListedDefeat one) -> one.name().name(), NameOrder.BY_NAME)
            .thenComparing(ListedDefeat::prospectId);
    private static final Comparator<ListedDefeat> HIGH_FIRST = Comparator.comparing(ListedDefeat::high)
            .reversed()
            .thenComparing(ListedDefeat::day)
            .thenComparing(BY_NAME);

    private final JdbcClient database;
    private final HighGrade high;

    DefeatLists(JdbcClient database, HighGrade high) {
        this.database = database;
        this.high = high;
    }

    /** Returns the declarations that wait for a manager now. */
    public List<ListedDefeat> waiting(ReportScope scope) {
        return find("state = 'PENDING'", scope, Map.of());
    }

    /** Returns the declarations that waited for a manager at the end of a store day. */
    public List<ListedDefeat> waitingAtEndOf(LocalDate day, ReportScope scope) {
        return find("""
                EXISTS (SELECT
                        FROM waiting_stretch AS stretch
                        WHERE stretch.prospect_id = defeat_row.prospect_id
                          AND stretch.kind = 'DEFEAT'
                          AND stretch.since <= :day
                          AND (stretch.until IS NULL OR stretch.until > :day))
                AND sequence = (SELECT sequence
                                FROM defeat_row AS earlier
                                WHERE earlier.prospect_id = defeat_row.prospect_id AND earlier.day <= :day
                                ORDER BY earlier.at DESC, sequence DESC
                                LIMIT 1)""", scope, Map.of("day", day));
    }

    /** Returns the high-grade declarations confirmed or rejected on a store day. */
    public List<ListedDefeat> highDecidedOn(LocalDate day, ReportScope scope) {
        return findHigh("""
                decided_at >= (CAST(:day AS date) - 1) AT TIME ZONE 'UTC'
                AND decided_at < (CAST(:day AS date) + 2) AT TIME ZONE 'UTC'
                AND (decided_at AT TIME ZONE zone)::date = :day""", scope, Map.of("day", day));
    }

    /** Returns the high-grade declarations of some store days (both inclusive) in any state, the latest day first. */
    public List<ListedDefeat> highDeclared(LocalDate from, LocalDate to, ReportScope scope) {
        return findHigh("day BETWEEN :from AND :to", scope, Map.of("from", from, "to", to)).stream()
                .sorted(Comparator.comparing(ListedDefeat::day).reversed().thenComparing(BY_NAME))
                .toList();
    }

    /** Returns all declarations of some store days (both inclusive), in no particular order. */
    List<DefeatDeclaration> declared(ReportScope scope, LocalDate from, LocalDate to) {
        return asking("SELECT *", "day BETWEEN :from AND :to", scope, Map.of("from", from, "to", to))
                .query(DefeatRows.TABLE.reader())
                .list();
    }

    /** Returns the numbers of confirmed declarations of some store days, by month and kind. */
    List<DefeatCount> tallies(ReportScope scope, LocalDate from, LocalDate to) {
        return asking(
                        "SELECT date_trunc('month', day)::date AS day, kind, count(*) AS defeats",
                        "state = 'CONFIRMED' AND day BETWEEN :from AND :to GROUP BY 1, 2",
                        scope,
                        Map.of("from", from, "to", to))
                .query(DefeatCount.class)
                .list();
    }

    /** Returns the number of confirmed declarations of some store days, both inclusive. */
    public long confirmed(ReportScope scope, LocalDate from, LocalDate to) {
        return asking(
                        "SELECT count(*)",
                        "state = 'CONFIRMED' AND day BETWEEN :from AND :to",
                        scope,
                        Map.of("from", from, "to", to))
                .query(Long.class)
                .single();
    }

    /**
     * Selects only grades that are high in some scheme before each row is judged, as most declarations have a lower
     * one.
     */
    private List<ListedDefeat> findHigh(String condition, ReportScope scope, Map<String, ?> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("high", high.anywhere().toArray(String[]::new));
        return find("grade = ANY (:high) AND " + condition, scope, all).stream()
                .filter(ListedDefeat::high)
                .toList();
    }

    private List<ListedDefeat> find(String condition, ReportScope scope, Map<String, ?> values) {
        return asking("SELECT *", condition, scope, values).query(DefeatRows.TABLE.reader()).list().stream()
                .map(defeat -> ListedDefeat.of(defeat, high.isHigh(defeat)))
                .sorted(HIGH_FIRST)
                .toList();
    }

    private JdbcClient.StatementSpec asking(String what, String condition, ReportScope scope, Map<String, ?> values) {
        @Nullable List<String> stores = scope.stores();
        return database.sql(what + """

                        FROM defeat_row
                        WHERE (CAST(:stores AS text[]) IS NULL OR store = ANY (CAST(:stores AS text[])))
                          AND (CAST(:consultant AS text) IS NULL OR coalesce(consultant, 'none') = :consultant)
                          AND\s""" + condition)
                .param("stores", stores == null ? null : stores.toArray(String[]::new))
                .param("consultant", scope.consultant())
                .params(values);
    }
}
