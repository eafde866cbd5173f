package io.showroom.report.read;

import java.util.Map;

/**
 * A query for the prospects behind a figure, over the rows of read models.
 *
 * @param sql selects ids of prospects; each may come more than once
 * @param values the values of its named parameters
 */
public record DrillDownQuery(String sql, Map<String, Object> values) {}
