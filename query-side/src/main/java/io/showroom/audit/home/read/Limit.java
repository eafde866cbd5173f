package io.showroom.audit.home.read;

import io.showroom.report.read.ReportRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A parameter of a check or an access rule.
 *
 * @param name its name in addresses and text keys
 * @param usual default value
 * @param least smallest value allowed
 * @param most greatest value allowed
 */
public record Limit(String name, int usual, int least, int most) {

    /** Returns the values of a request; default values where it has none. */
    public static Map<String, Integer> set(List<Limit> limits, ReportRequest request) {
        Map<String, Integer> set = new LinkedHashMap<>();
        limits.forEach(one -> set.put(one.name(), request.number(one.name(), one.least(), one.most(), one.usual())));
        return set;
    }

    /** Returns the default values. */
    public static Map<String, Integer> usual(List<Limit> limits) {
        Map<String, Integer> usual = new LinkedHashMap<>();
        limits.forEach(one -> usual.put(one.name(), one.usual()));
        return usual;
    }
}
