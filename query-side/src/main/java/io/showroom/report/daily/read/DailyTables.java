package io.showroom.report.daily.read;

import io.showroom.projection.read.CubeQuery.Days;
import io.showroom.projection.read.NumberedRecord;
import io.showroom.projection.read.PersonName;
import io.showroom.projection.read.RequiredTables;
import io.showroom.report.contactsheet.read.SheetPlans;
import io.showroom.report.daily.read.DailyData.Owed;
import io.showroom.report.read.Dimension;
import io.showroom.report.read.ReportScope;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The queries of the daily report. */
@Component
record DailyTables(JdbcClient database, SheetPlans sheets) {

    /** The tables it reads. */
    private static final String[] ASKED = {
        "contact_row",
        "stock_sum",
        "ordered_sum",
        "owner_held_sum",
        "plan_stretch",
        "prospect_row",
        "visit_row",
        "contact_sheet_row",
        "regrading_row"
    };

    private static final String WHOSE = """
            (CAST(:stores AS text[]) IS NULL OR store = ANY (CAST(:stores AS text[])))
            AND (CAST(:consultant AS text) IS NULL OR coalesce(consultant, 'none') = :consultant)""";

    /** Returns the tables, and the days of each, that the report of a day reads. */
    static RequiredTables wanted(ReportScope scope, LocalDate day) {
        Days alone = new Days("day", day, day);
        LocalDate month = day.withDayOfMonth(1);
        return RequiredTables.of(scope.stores(), ASKED)
                .within("contact_row", new Days("day", month, day))
                .within("plan_stretch", new Days("until", day.plusDays(1), null))
                .within("visit_row", alone)
                .within("contact_sheet_row", new Days("month", month, month))
                .within("regrading_row", alone);
    }

    /**
     * Returns the data of the report of a day.
     *
     * @param nextDay last day of the plan
     */
    DailyData found(ReportScope scope, LocalDate day, LocalDate nextDay) {
        List<DailyContact> contacts = contacts(scope, day);
        boolean checked = scope.consultant() == null;
        return new DailyData(
                contacts,
                counts(scope, day.withDayOfMonth(1), day),
                standing("stock_sum", "grade", scope, day),
                standing("ordered_sum", "grade", scope, day),
                standing("owner_held_sum", "car", scope, day),
                planned(scope, day, nextDay),
                checked ? registered(scope, day) : Set.of(),
                checked ? sheets.kept(scope, day) : Set.of(),
                checked
                        ? sheets.listed(
                                contacts.stream().map(DailyContact::prospectId).collect(Collectors.toSet()), day)
                        : Set.of(),
                checked ? regraded(scope, day) : Map.of());
    }

    private List<DailyContact> contacts(ReportScope scope, LocalDate day) {
        return whose("""
                        SELECT *
                        FROM contact_row
                        WHERE day = :day AND\s""" + WHOSE, scope)
                .param("day", day)
                .query(ContactRows.TABLE.reader())
                .list();
    }

    private Map<String, Long> counts(ReportScope scope, LocalDate from, LocalDate to) {
        Map<String, Long> counts = new TreeMap<>();
        whose(
                        "SELECT coalesce(consultant, 'none'), count(*) FROM contact_row WHERE day BETWEEN :from AND :to AND "
                                + WHOSE + " GROUP BY consultant",
                        scope)
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        return counts;
    }

    private Map<String, Map<String, Long>> standing(String table, String by, ReportScope scope, LocalDate day) {
        Map<String, Map<String, Long>> stock = new TreeMap<>();
        whose(
                        "SELECT consultant, " + by + ", sum(change) FROM " + table
                                + " WHERE day <= :day AND change <> 0 AND " + WHOSE
                                + " GROUP BY 1, 2 HAVING sum(change) <> 0",
                        scope)
                .param("day", day)
                .query(row -> {
                    stock.computeIfAbsent(row.getString(1), consultant -> new TreeMap<>())
                            .put(row.getString(2), row.getLong(3));
                });
        return stock;
    }

    private List<Owed> planned(ReportScope scope, LocalDate day, LocalDate nextDay) {
        RowMapper<NumberedRecord<PlanPeriod>> plans = PlanRows.TABLE.reader();
        return whose("""
                        SELECT plan.*, known.name, known.erased, known.phone, known.name_order
                        FROM (SELECT * FROM plan_stretch
                              WHERE until > :day AND since <= :day
                                AND (due_on <= :next OR coming_on > :day AND coming_on <= :next) AND\s""" + WHOSE + """
                             ) AS plan JOIN prospect_row AS known USING (prospect_id)
                        """, scope)
                .param("day", day)
                .param("next", nextDay)
                .query((row, n) -> {
                    NumberedRecord<PlanPeriod> planned = Objects.requireNonNull(plans.mapRow(row, n));
                    String nameOrder = row.getString("name_order");
                    return Plans.of(
                                    planned.prospectId(),
                                    planned.store(),
                                    planned.of(),
                                    new PersonName(row.getString("name"), row.getBoolean("erased")),
                                    row.getString("phone"),
                                    day,
                                    nextDay)
                            .map(plan -> new Owed(Dimension.orNone(planned.of().consultant()), plan, nameOrder));
                })
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Set<String> registered(ReportScope scope, LocalDate day) {
        return new HashSet<>(whose("SELECT prospect_id FROM visit_row WHERE first AND day = :day AND " + WHOSE, scope)
                .param("day", day)
                .query(String.class)
                .list());
    }

    private Map<String, String> regraded(ReportScope scope, LocalDate day) {
        Map<String, String> regraded = new HashMap<>();
        @Nullable List<String> stores = scope.stores();
        database.sql("""
                        SELECT prospect_id, grade
                        FROM regrading_row
                        WHERE day = :day AND (CAST(:stores AS text[]) IS NULL OR store = ANY (CAST(:stores AS text[])))
                        ORDER BY prospect_id, place
                        """)
                .param("day", day)
                .param("stores", stores == null ? null : stores.toArray(String[]::new))
                .query(row -> {
                    regraded.put(row.getString(1), row.getString(2));
                });
        return regraded;
    }

    private JdbcClient.StatementSpec whose(String sql, ReportScope scope) {
        @Nullable List<String> stores = scope.stores();
        return database.sql(sql)
                .param("stores", stores == null ? null : stores.toArray(String[]::new))
                .param("consultant", scope.consultant());
    }
}
