package io.showroom.report.owners.read;

import io.showroom.report.read.ReportScope;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;

/**
 * The SQL of the owner base: who is held at a month's end ({@code held}), and the counts of each in the month
 * ({@code counted}).
 */
final class OwnersSql {

    private OwnersSql() {}

    /** Returns the common table expressions that a query begins with. */
    static String of(ReportScope scope) {
        String stores = scope.stores() == null ? "" : " AND store = ANY (:stores)";
        String consultant = scope.consultant() == null ? "" : " AND coalesce(consultant, 'none') = :consultant";
        return """
                WITH held AS NOT MATERIALIZED (
                    SELECT *
                    FROM owner_row
                    WHERE valid_from <= :end AND (valid_until IS NULL OR valid_until > :end) AND customer = :customer%s%s
                ), happened AS (
                    SELECT prospect_id AS owner, what, done_on
                    FROM owner_act_row
                    WHERE day BETWEEN :start AND :end%s
                    UNION ALL
                    SELECT referrer, 'REFERRAL', NULL FROM referral_row WHERE day BETWEEN :start AND :end
                    UNION ALL
                    SELECT referrer, 'REFERRAL_CLOSED', NULL FROM referral_row WHERE closed_on BETWEEN :start AND :end
                ), counted AS (
                    SELECT owner,
                           count(*) FILTER (WHERE what = 'DUE') AS due,
                           count(*) FILTER (WHERE what = 'DUE' AND done_on <= :end) AS done,
                           count(*) FILTER (WHERE what = 'CONTACT') AS contacts,
                           count(*) FILTER (WHERE what = 'REFERRAL') AS referrals,
                           count(*) FILTER (WHERE what = 'REFERRAL_CLOSED') AS referrals_closed,
                           count(*) FILTER (WHERE what = 'SERVICE') AS workshop_visits,
                           count(*) FILTER (WHERE what = 'REPLACEMENT') AS replacements,
                           count(*) FILTER (WHERE what = 'ADDITIONAL') AS additionals
                    FROM happened
                    GROUP BY owner
                )
                """.formatted(stores, consultant, stores);
    }

    /**
     * Returns the query for the prospects behind a figure: the owners, or the prospects they referred. {@code further}
     * is a further SQL condition on the owners.
     */
    static String behind(OwnerFigure figure, ReportScope scope, String further) {
        String owners = of(scope) + """
                SELECT prospect_id
                FROM held LEFT JOIN counted ON owner = prospect_id
                WHERE %s %s
                """.formatted(figure.condition(), further);
        if (!figure.isOfTheBrought()) {
            return owners;
        }
        return """
                SELECT prospect_id
                FROM referral_row
                WHERE %s BETWEEN :start AND :end AND referrer IN (%s)
                """.formatted(figure == OwnerFigure.REFERRALS ? "day" : "closed_on", owners);
    }

    /** Returns the values of the parameters in the common table expressions. */
    static Map<String, Object> values(OwnersQuestion question) {
        ReportScope scope = question.scope();
        YearMonth month = question.month();
        Map<String, Object> values = new HashMap<>();
        values.put("customer", question.customer().name());
        values.put("start", month.atDay(1));
        values.put("end", month.atEndOfMonth());
        if (scope.stores() != null) {
            values.put("stores", scope.stores().toArray(String[]::new));
        }
        if (scope.consultant() != null) {
            values.put("consultant", scope.consultant());
        }
        return values;
    }
}
