package io.showroom.report.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The prospects behind a figure, found by conditions on the rows of one table that all must hold. */
public final class DrillDownByConditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    /** A condition without a value. */
    public DrillDownByConditions also(String condition) {
        conditions.add(condition);
        return this;
    }

    /** A condition with a named value. */
    public DrillDownByConditions also(String condition, String name, Object value) {
        values.put(name, value);
        return also(condition);
    }

    /** Whose rows, by their columns {@code store} and {@code consultant}. */
    public DrillDownByConditions scope(ReportScope scope) {
        return of(scope.stores(), scope.consultant());
    }

    /** Rows of some stores (null: of all) and of a consultant (null: whoever's; "none": nobody's). */
    public DrillDownByConditions of(@Nullable List<String> stores, @Nullable String consultant) {
        if (stores != null) {
            also("store = ANY (:stores)", "stores", stores.toArray(String[]::new));
        }
        if (Dimension.NONE.equals(consultant)) {
            return also("coalesce(consultant, 'none') = 'none'");
        }
        return consultant == null ? this : also("consultant = :consultant", "consultant", consultant);
    }

    /** The question. */
    public DrillDownQuery in(String table) {
        return new DrillDownQuery(
                "SELECT prospect_id FROM " + table + " WHERE " + String.join(" AND ", conditions), Map.copyOf(values));
    }
}
