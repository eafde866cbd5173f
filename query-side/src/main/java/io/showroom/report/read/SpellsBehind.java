package io.showroom.report.read;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The prospects behind a month's figures of the open, found among the rows of spells of being open. */
public final class SpellsBehind {

    private final Map<String, Object> values = new HashMap<>();
    private final List<String> conditions = new ArrayList<>();

    /**
     * Spells that were open in a month.
     *
     * @param asked whose; consultants' own cannot be told here
     * @param retained whether they began before the month, or else in it
     */
    public SpellsBehind(Asked asked, YearMonth month, boolean retained) {
        values.put("month", month.atDay(1));
        conditions.add(retained ? "opened < :month AND (closed IS NULL OR closed >= :month)" : "opened = :month");
        if (asked.stores() != null) {
            values.put("stores", asked.stores().toArray(String[]::new));
            conditions.add("store = ANY (:stores)");
        }
    }

    /** All of them. */
    public RowsBehind all() {
        return new RowsBehind(
                "SELECT prospect_id FROM prospect_spell WHERE " + String.join(" AND ", conditions), values);
    }

    /** Those that an order closed in the month. */
    public RowsBehind ordered() {
        return closedBy(List.of(SpellProjection.ORDER));
    }

    /** Those that one of these kinds of defeat closed in the month. */
    public RowsBehind closedBy(List<String> endings) {
        values.put("endings", endings.toArray(String[]::new));
        conditions.add("closed = :month AND ending = ANY (:endings)");
        return all();
    }

    /** Those still open at the month's end. */
    public RowsBehind openAtEnd() {
        conditions.add("(closed IS NULL OR closed > :month)");
        return all();
    }

    /** Those that began in the month with the cancellation of an earlier month's order. */
    public RowsBehind reopened() {
        conditions.add("opened = :month AND reopened");
        return all();
    }
}
