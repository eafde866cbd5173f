package io.showroom.report.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds a query for the prospects behind a figure: rows of one table that meet all conditions. */
public final class DrillDownByConditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    /** Adds a condition without a parameter. */
    public DrillDownByConditions also(String condition) {
        conditions.add(condition);
        return this;
    }

    /** Adds a condition with a named parameter. */
    public DrillDownByConditions also(String condition, String name, Object value) {
        values.put(name, value);
        return also(condition);
    }

    /** Adds the scope's stores and consultant, on the columns {@code store} and {@code consultant}. */
    public DrillDownByConditions scope(ReportScope scope) {
        return of(scope.stores(), scope.consultant());
    }

    /** Adds stores (null for all) and consultant (null for any; "none" for rows without one). */
    public DrillDownByConditions of(@Nullable List<String> stores, @Nullable String consultant) {
        if (stores != null) {
            also("store = ANY (:stores)", "stores", stores.toArray(String[]::new));
        }
        if (Dimension.NONE.equals(consultant)) {
            return also("coalesce(consultant, 'none') = 'none'");
        }
        return consultant == null ? this : also("consultant = :consultant", "consultant", consultant);
    }

    /** Returns the query on a table. */
    public DrillDownQuery in(String table) {
        return new DrillDownQuery(
                "SELECT prospect_id FROM " + table + " WHERE " + String.join(" AND ", conditions), Map.copyOf(values));
    }
}
