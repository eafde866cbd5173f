package io.showroom.audit.checks.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of a check.
 *
 * @param stores keys of stores; null for all
 * @param from first store day
 * @param to last store day
 * @param parameters values of the check's parameters
 */
record CheckQuestion(@Nullable List<String> stores, LocalDate from, LocalDate to, Map<String, Integer> parameters) {

    /** Returns the value of a parameter. */
    int parameter(String name) {
        return Objects.requireNonNull(parameters.get(name), name);
    }
}
