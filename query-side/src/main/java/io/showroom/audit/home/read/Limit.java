package io.showroom.audit.home.read;

import io.showroom.report.read.ReportRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something that can be set about a check or a rule.
 *
 * @param name its name in addresses and texts
 * @param usual value if nothing is said
 * @param least smallest value allowed
 * @param most greatest value allowed
 */
public record Limit(String name, int usual, int least, int most) {

    /** The values that a request sets, the usual ones where it does not. */
    public static Map<String, Integer> set(List<Limit> limits, ReportRequest request) {
        Map<String, Integer> set = new LinkedHashMap<>();
        limits.forEach(one -> set.put(one.name(), request.number(one.name(), one.least(), one.most(), one.usual())));
        return set;
    }

    /** The usual values. */
    public static Map<String, Integer> usual(List<Limit> limits) {
        Map<String, Integer> usual = new LinkedHashMap<>();
        limits.forEach(one -> usual.put(one.name(), one.usual()));
        return usual;
    }
}
