package io.showroom.deploy.bench;

import io.showroom.freshness.read.Freshness;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/** Measures the hand-over of all of a consultant's prospects (very many) in one command. */
final class HandOverBench {

    private static final int MOST = 10_000;
    private static final String CLOSED = "('DEFEATED', 'LOST', 'FROZEN', 'INVALID')";

    private final BenchClient web;
    private final JdbcTemplate database;
    private final Freshness freshness;

    HandOverBench(String url, JdbcTemplate database, Freshness freshness) {
        this.web = new BenchClient(url);
        this.database = database;
        this.freshness = freshness;
    }

    /** Hands them over to another consultant of the store. */
    BenchFigure measure() {
        Holder from = Objects.requireNonNull(database.queryForObject(
                "SELECT store, consultant FROM prospect_row WHERE consultant IS NOT NULL AND status NOT IN " + CLOSED
                        + " GROUP BY 1, 2 ORDER BY count(*) DESC, 2 LIMIT 1",
                (row, n) -> new Holder(row.getString("store"), row.getString("consultant"))));
        String to = Objects.requireNonNull(database.queryForObject(
                "SELECT min(staff) FROM directory_staff WHERE active AND 'CONSULTANT' = ANY (roles) AND store = ?"
                        + " AND staff <> ?",
                String.class,
                from.store(),
                from.consultant()));
        int held = note(from);
        long start = System.nanoTime();
        web.command("admin", "HandOverConsultant", """
                {"from": "%s", "to": "%s", "reason": "Takes another post"}
                """.formatted(from.consultant(), to));
        double answered = (System.nanoTime() - start) / 1e9;
        BenchedSystem.awaitReadModels(freshness, database);
        double shown = (System.nanoTime() - start) / 1e9;
        return BenchFigure.told(
                "P-hand-over",
                String.format(
                        Locale.ROOT,
                        "seconds until the hand-over of %d prospects is answered; until every read model shows it %.1f",
                        held,
                        shown),
                List.of(answered));
    }

    /**
     * The copied events bypassed the table of holdings; inserts its rows here, at most as many as are measured. Returns
     * their number.
     */
    private int note(Holder from) {
        database.update(
                "DELETE FROM prospect_holding WHERE store = ? AND consultant = ?", from.store(), from.consultant());
        return database.update(
                "INSERT INTO prospect_holding (prospect_id, store, consultant, followed, owner, sequence)"
                        + " SELECT prospect_id, store, consultant, true, false, 0 FROM prospect_row"
                        + " WHERE store = ? AND consultant = ? AND status NOT IN " + CLOSED
                        + " ORDER BY prospect_id LIMIT ?",
                from.store(),
                from.consultant(),
                MOST);
    }

    private record Holder(String store, String consultant) {}
}
