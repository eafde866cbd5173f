package io.showroom.report.owners.read;

import io.showroom.projection.read.ReadModelTable;
import io.showroom.report.owners.read.OwnersAnswer.Group;
import io.showroom.report.owners.read.OwnersAnswer.Line;
import io.showroom.report.read.Dimension;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the owners of a month from the read model: the sums of all, and one page of the list. */
final class OwnersTable {

    private static final RowMapper<OwnerCounts> COUNTS = ReadModelTable.reader(OwnerCounts.class);

    private final JdbcClient database;
    private final Map<String, Object> values;
    private final OwnersQuestion question;
    private final Set<String> ownNames;

    OwnersTable(JdbcClient database, OwnersQuestion question, Set<String> ownNames) {
        this.database = database;
        this.values = OwnersSql.values(question);
        this.question = question;
        this.ownNames = ownNames;
    }

    OwnersMonth month() {
        List<Part> parts = database.sql(ofTheMonth("""
                        , bases AS (
                            SELECT consultant, current_car, delivered_on IS NOT NULL AS own, count(*) AS owners,
                                   count(*) FILTER (WHERE held_on >= :start) AS added
                            FROM held
                            GROUP BY 1, 2, 3
                        ), months AS (
                            SELECT consultant, current_car, delivered_on IS NOT NULL AS own,
                                   count(*) FILTER (WHERE workshop_visits > 0) AS workshop_owners, sum(due) AS due,
                                   sum(done) AS done, sum(contacts) AS contacts, sum(referrals) AS referrals,
                                   sum(referrals_closed) AS referrals_closed, sum(workshop_visits) AS workshop_visits,
                                   sum(replacements) AS replacements, sum(additionals) AS additionals
                            FROM held JOIN counted ON owner = prospect_id
                            GROUP BY 1, 2, 3
                        )
                        SELECT bases.*, coalesce(workshop_owners, 0) AS workshop_owners, coalesce(due, 0) AS due,
                               coalesce(done, 0) AS done, coalesce(contacts, 0) AS contacts,
                               coalesce(referrals, 0) AS referrals, coalesce(referrals_closed, 0) AS referrals_closed,
                               coalesce(workshop_visits, 0) AS workshop_visits,
                               coalesce(replacements, 0) AS replacements, coalesce(additionals, 0) AS additionals
                        FROM bases LEFT JOIN months
                             ON months.consultant IS NOT DISTINCT FROM bases.consultant
                             AND months.current_car IS NOT DISTINCT FROM bases.current_car AND months.own = bases.own
                        """))
                .params(values)
                .query((row, n) -> part(row))
                .list();
        Map<OwnerKind, Long> kinds = new EnumMap<>(OwnerKind.class);
        parts.forEach(part -> kinds.merge(part.kind(), part.sums().held(), Long::sum));
        List<Part> wanted = parts.stream()
                .filter(part -> question.kind() == null || part.kind() == question.kind())
                .toList();
        List<Group> groups = new ArrayList<>(beside());
        wanted.forEach(part -> groups.add(new Group(part.key(), part.sums())));
        return OwnersMonth.of(kinds, groups, lines(wanted));
    }

    /** Returns the numbers of open prospects and defeated customers with a known car, by consultant. */
    private List<Group> beside() {
        String stores = question.scope().stores() == null ? "" : " AND store = ANY (:stores)";
        String consultant =
                question.scope().consultant() == null ? "" : " AND coalesce(consultant, 'none') = :consultant";
        return database.sql("""
                        SELECT consultant, customer, count(*) AS number
                        FROM owner_row
                        WHERE valid_from <= :end AND (valid_until IS NULL OR valid_until > :end)
                          AND customer <> 'OWNER'""" + stores + consultant + " GROUP BY 1, 2")
                .params(values)
                .query((row, n) -> new Group(
                        Dimension.orNone(row.getString("consultant")),
                        OwnerSums.beside(CarHolder.valueOf(row.getString("customer")), row.getLong("number"))))
                .list();
    }

    /**
     * Returns the SQL with the month's days as literals: a plan for arbitrary days would scan an index of all owners
     * there ever were.
     */
    private String ofTheMonth(String further) {
        return (OwnersSql.of(question.scope()) + further)
                .replace(":start", "DATE '" + question.month().atDay(1) + "'")
                .replace(":end", "DATE '" + question.month().atEndOfMonth() + "'");
    }

    private List<Line> lines(List<Part> wanted) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("own", question.kind() == null || question.kind() == OwnerKind.OWN_SOLD);
        all.put("any", question.kind() == null);
        List<String> cars = new ArrayList<>();
        wanted.forEach(part -> {
            if (part.car() != null) {
                cars.add(part.car());
            }
        });
        all.put("cars", cars.stream().distinct().toArray(String[]::new));
        all.put("most", question.most());
        all.put("skipped", question.skipped());
        RowMapper<Owner> owners = OwnerRows.TABLE.reader();
        return database.sql(ofTheMonth("""
                        , listed AS (
                            SELECT *
                            FROM held
                            WHERE :any OR (delivered_on IS NOT NULL AND :own)
                               OR (delivered_on IS NULL AND current_car = ANY (:cars))
                            ORDER BY held_on DESC, prospect_id
                            LIMIT :most OFFSET :skipped
                        )
                        SELECT listed.*, coalesce(due, 0) AS due, coalesce(done, 0) AS done,
                               coalesce(contacts, 0) AS contacts, coalesce(referrals, 0) AS referrals,
                               coalesce(referrals_closed, 0) AS referrals_closed,
                               coalesce(workshop_visits, 0) AS workshop_visits,
                               coalesce(replacements, 0) AS replacements, coalesce(additionals, 0) AS additionals
                        FROM listed LEFT JOIN counted ON owner = prospect_id
                        ORDER BY held_on DESC, prospect_id
                        """))
                .params(all)
                .query((row, n) -> {
                    Owner owner = owners.mapRow(row, n);
                    return new Line(owner, OwnerKind.of(owner, ownNames), COUNTS.mapRow(row, 0));
                })
                .list();
    }

    private Part part(ResultSet row) throws SQLException {
        String car = row.getString("current_car");
        OwnerKind kind = OwnerKind.of(row.getBoolean("own"), car, ownNames);
        return new Part(
                Dimension.orNone(row.getString("consultant")),
                car,
                kind,
                OwnerSums.of(
                        kind,
                        row.getLong("owners"),
                        row.getLong("added"),
                        row.getLong("workshop_owners"),
                        COUNTS.mapRow(row, 0)));
    }

    private record Part(String key, @Nullable String car, OwnerKind kind, OwnerSums sums) {}
}
