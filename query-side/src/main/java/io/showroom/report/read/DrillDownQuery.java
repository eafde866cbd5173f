package io.showroom.report.read;

import java.util.Map;

/**
 * The prospects behind a figure as a question to the read models' rows.
 *
 * @param sql selects ids of prospects; each may come more than once
 * @param values of the named parameters in it
 */
public record DrillDownQuery(String sql, Map<String, Object> values) {}
